export type Order = 'id' | 'newest'

export type Test<T> = (record: T) => boolean

/**
 * Records that are over and can be made again whenever they are asked for, so that millions need
 * little memory. They can be removed, not changed.
 * @typeParam F what filters see of a record
 */
export interface Past<T, F> {
  readonly size: number
  get(id: string): T | undefined
  /** Returns whether it was there. */
  remove(id: string): boolean
  values(): Iterable<T>
  by(index: string, key: string): T[]
  /** The rows that pass, in order. */
  match(tests: readonly Test<F>[], order: Order): Uint32Array
  at(row: number): T | undefined
  /** How many of these rows come before a record with this id that came into being then. */
  countBefore(rows: Uint32Array, order: Order, record: { id: string; bornAt: number }): number
}
