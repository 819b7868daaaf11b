export type Order = 'id' | 'newest'

export type Test<T> = (record: T) => boolean

/**
 * Records that are over and can be made again on demand, so that millions need little memory. They can
 * be removed, not changed.
 * @typeParam F what filters see of a record
 */
export interface Past<T, F> {
  readonly size: number
  get(id: string): T | undefined
  /** Returns whether the record existed. */
  remove(id: string): boolean
  values(): Iterable<T>
  by(index: string, key: string): T[]
  /** The rows that pass, in order. */
  match(tests: readonly Test<F>[], order: Order): Uint32Array
  at(row: number): T | undefined
  /** The number of these rows that come before a record with this id and creation time. */
  countBefore(rows: Uint32Array, order: Order, record: { id: string; bornAt: number }): number
}
