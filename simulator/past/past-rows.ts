import { passes } from '../lists/passes'
import type { Order, Past, Test } from '../state/past'
import { keyOf, sortedPlaces, type Columns } from './columns'

interface Means<T, F> {
  columns: Columns
  /** A cursor for the filters. */
  view: F & { row: number }
  /** Makes a row of a session again. */
  make: (session: number, nth: number) => T | undefined
  /** Finds rows by an index, including removed ones. */
  find: Readonly<Record<string, (key: string) => T[]>>
}

/** The past of one kind: it searches columns, and creates a record only for a row that was found. */
export class PastRows<T extends { id: string }, F> implements Past<T, F> {
  private readonly gone: Uint8Array
  private goneCount = 0
  private newest: Uint32Array | null = null

  constructor(private readonly means: Means<T, F>) {
    this.gone = new Uint8Array(means.columns.size)
  }

  get size(): number {
    return this.means.columns.size - this.goneCount
  }

  get(id: string): T | undefined {
    const row = this.rowOf(id)
    return row === null ? undefined : this.at(row)
  }

  /** The session of the row with this id; null if there is no such row. */
  sessionOf(id: string): number | null {
    const row = this.rowOf(id)
    return row === null ? null : (this.means.columns.session[row] ?? null)
  }

  remove(id: string): boolean {
    const row = this.rowOf(id)
    if (row === null) return false
    this.gone[row] = 1
    this.goneCount += 1
    return true
  }

  *values(): Iterable<T> {
    for (const row of this.match([], 'id')) {
      const record = this.at(row)
      if (record) yield record
    }
  }

  by(index: string, key: string): T[] {
    const found = this.means.find[index]?.(key) ?? []
    return this.goneCount === 0 ? found : found.filter(({ id }) => this.rowOf(id) !== null)
  }

  match(tests: readonly Test<F>[], order: Order): Uint32Array {
    const passed = this.passed(tests)
    const rows = order === 'newest' ? this.newestFirst() : null
    const hits = new Uint32Array(passed.length)
    let count = 0
    for (let place = 0; place < passed.length; place += 1) {
      const row = rows ? (rows[place] ?? 0) : place
      if (passed[row] === 0) continue
      hits[count] = row
      count += 1
    }
    return hits.subarray(0, count)
  }

  at(row: number): T | undefined {
    const { session, nth } = this.means.columns
    const record = this.means.make(session[row] ?? 0, nth[row] ?? 0)
    // Frozen, because the next read makes the record anew, and a change would be lost.
    return record && Object.freeze(record)
  }

  countBefore(rows: Uint32Array, order: Order, { id, bornAt }: { id: string; bornAt: number }) {
    const { key, from } = this.means.columns
    const wanted = keyOf(id)
    const isBefore = (row: number) =>
      order === 'newest' ? (from[row] ?? 0) > bornAt : (key[row] ?? 0) < wanted
    return countWhile(rows.length, (place) => isBefore(rows[place] ?? 0))
  }

  /** 1 for each row that exists and passes. One loop, which is fast even for millions of rows. */
  private passed(tests: readonly Test<F>[]): Uint8Array {
    const { columns, view } = this.means
    const passed = new Uint8Array(columns.size)
    for (let row = 0; row < columns.size; row += 1) {
      view.row = row
      passed[row] = this.gone[row] === 0 && passes(view, tests) ? 1 : 0
    }
    return passed
  }

  private rowOf(id: string): number | null {
    const { key, size } = this.means.columns
    const wanted = keyOf(id)
    let row = countWhile(size, (place) => (key[place] ?? 0) < wanted)
    for (; row < size && key[row] === wanted; row += 1) {
      if (this.gone[row] === 0 && this.at(row)?.id === id) return row
    }
    return null
  }

  private newestFirst(): Uint32Array {
    this.newest ??= sortedPlaces(this.means.columns.from.map((time) => -time))
    return this.newest
  }
}

/** The number of leading places for which the condition holds. */
function countWhile(length: number, isTrue: (place: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isTrue(middle)) low = middle + 1
    else high = middle
  }
  return low
}
