import type { Order, Past } from '../state/past'
import type { Rows } from './rows'

interface Own<T> {
  record: T
  id: string
  bornAt: number
}

/** Rows of the past and own records in one order; each row is made on demand. */
export class MergedRows<T, F> implements Rows<T> {
  /** The place of each own record in the whole list. */
  private readonly places: number[]

  constructor(
    private readonly own: readonly Own<T>[],
    private readonly past: Past<T, F>,
    private readonly hits: Uint32Array,
    order: Order,
  ) {
    this.places = own.map((each, index) => index + past.countBefore(hits, order, each))
  }

  get length(): number {
    return this.own.length + this.hits.length
  }

  at(index: number): T | undefined {
    const before = this.ownBefore(index)
    if (this.places[before] === index) return this.own[before]?.record
    const row = this.hits[index - before]
    return row === undefined ? undefined : this.past.at(row)
  }

  private ownBefore(index: number): number {
    let low = 0
    let high = this.places.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.places[middle] ?? 0) < index) low = middle + 1
      else high = middle
    }
    return low
  }
}
