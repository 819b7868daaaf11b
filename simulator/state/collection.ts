import { SortedList } from './sorted-list'

type IndexKey<T> = (record: T) => string | null

export type Order = 'id' | 'newest'

/** Records by id, with secondary indexes over fields that never change. */
export class Collection<T extends { id: string }> {
  private readonly records = new Map<string, T>()
  private readonly indexes = new Map<string, Map<string, Set<T>>>()
  private readonly compare: Record<Order, (a: T, b: T) => number>
  private readonly inOrder: Record<Order, SortedList<T>>

  /** Takes when a record came into being, which never changes either. */
  constructor(
    private readonly indexKeys: Record<string, IndexKey<T>> = {},
    bornAt: (record: T) => number = () => 0,
  ) {
    for (const name of Object.keys(indexKeys)) this.indexes.set(name, new Map())
    this.compare = { id: byId, newest: (a, b) => bornAt(b) - bornAt(a) || byId(a, b) }
    this.inOrder = {
      id: new SortedList(this.compare.id),
      newest: new SortedList(this.compare.newest),
    }
  }

  get size(): number {
    return this.records.size
  }

  get(id: string): T | undefined {
    return this.records.get(id)
  }

  add(record: T): T {
    this.records.set(record.id, record)
    for (const [bucket, key] of this.buckets(record))
      bucket.set(key, this.bucketWith(bucket, key, record))
    for (const list of Object.values(this.inOrder)) list.add(record)
    return record
  }

  remove(id: string): void {
    const record = this.records.get(id)
    if (!record) return
    this.records.delete(id)
    for (const [bucket, key] of this.buckets(record)) bucket.get(key)?.delete(record)
    for (const list of Object.values(this.inOrder)) list.remove(record)
  }

  values(): IterableIterator<T> {
    return this.records.values()
  }

  /** Records whose index has this key. */
  by(index: string, key: string, order: Order = 'id'): T[] {
    const found = this.indexes.get(index)?.get(key)
    return found ? [...found].sort(this.compare[order]) : []
  }

  /** All records; by id is stable and says nothing about time. */
  sorted(order: Order = 'id'): readonly T[] {
    return this.inOrder[order].read(this.records.values())
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
