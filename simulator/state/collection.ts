import { MergedRows } from '../lists/merged-rows'
import { passes } from '../lists/passes'
import type { Rows } from '../lists/rows'
import type { Order, Past, Test } from './past'
import { SeedChanges } from './seed-changes'
import { SortedList } from './sorted-list'

type IndexKey<T> = (record: T) => string | null

/**
 * Records by id, with secondary indexes over fields that never change. A collection may also have a
 * past, whose records are listed and found like its own.
 * @typeParam F what filters see of a record
 */
export class Collection<T extends F & { id: string }, F = T> {
  private readonly records = new Map<string, T>()
  private readonly indexes = new Map<string, Map<string, Set<T>>>()
  private readonly compare: Record<Order, (a: T, b: T) => number>
  private readonly inOrder: Record<Order, SortedList<T>>
  private past: Past<T, F> | null = null
  readonly changes = new SeedChanges()

  /** `bornAt` returns a record's creation time, which never changes either. */
  constructor(
    private readonly indexKeys: Record<string, IndexKey<T>> = {},
    private readonly bornAt: (record: T) => number = () => 0,
  ) {
    for (const name of Object.keys(indexKeys)) this.indexes.set(name, new Map())
    this.compare = { id: byId, newest: (a, b) => bornAt(b) - bornAt(a) || byId(a, b) }
    this.inOrder = {
      id: new SortedList(this.compare.id),
      newest: new SortedList(this.compare.newest),
    }
  }

  get size(): number {
    return this.records.size + (this.past?.size ?? 0)
  }

  attach(past: Past<T, F>): void {
    this.past = past
  }

  get(id: string): T | undefined {
    return this.records.get(id) ?? this.past?.get(id)
  }

  add(record: T): T {
    this.records.set(record.id, record)
    for (const [bucket, key] of this.buckets(record))
      bucket.set(key, this.bucketWith(bucket, key, record))
    for (const list of Object.values(this.inOrder)) list.add(record)
    this.changes.noteChange(record.id)
    return record
  }

  remove(id: string): void {
    this.changes.noteRemoval(id)
    this.past?.remove(id)
    const record = this.records.get(id)
    if (!record) return
    this.records.delete(id)
    for (const [bucket, key] of this.buckets(record)) bucket.get(key)?.delete(record)
    for (const list of Object.values(this.inOrder)) list.remove(record)
  }

  /** The past comes first. */
  *values(): Iterable<T> {
    if (this.past) yield* this.past.values()
    yield* this.records.values()
  }

  /** Own records only; everything in the past is over. */
  own(): Iterable<T> {
    return this.records.values()
  }

  /** Records whose index has this key. */
  by(index: string, key: string, order: Order = 'id'): T[] {
    const own = this.indexes.get(index)?.get(key) ?? []
    return [...own, ...(this.past?.by(index, key) ?? [])].sort(this.compare[order])
  }

  /** Own records in order. Order by id is stable but does not follow time. */
  sorted(order: Order = 'id'): readonly T[] {
    return this.inOrder[order].read(this.records.values())
  }

  /** All records that pass the tests. */
  select(tests: readonly Test<F>[], order: Order): Rows<T> {
    const all = this.sorted(order)
    const own = tests.length === 0 ? all : all.filter((record) => passes(record, tests))
    if (!this.past) return own
    const aged = own.map((record) => ({ record, id: record.id, bornAt: this.bornAt(record) }))
    return new MergedRows(aged, this.past, this.past.match(tests, order), order)
  }

  private *buckets(record: T): Iterable<[Map<string, Set<T>>, string]> {
    for (const [name, keyOf] of Object.entries(this.indexKeys)) {
      const key = keyOf(record)
      const index = this.indexes.get(name)
      if (index && key !== null) yield [index, key]
    }
  }

  private bucketWith(index: Map<string, Set<T>>, key: string, record: T): Set<T> {
    return (index.get(key) ?? new Set<T>()).add(record)
  }
}

function byId(a: { id: string }, b: { id: string }): number {
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}
