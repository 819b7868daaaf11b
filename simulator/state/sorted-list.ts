type Compare<T> = (a: T, b: T) => number

/** Records in one order, sorted at the first read; after that an insertion is cheap. */
export class SortedList<T> {
  private items: T[] | null = null

  constructor(private readonly compare: Compare<T>) {}

  /** Takes all records, from which the first read sorts. */
  read(records: Iterable<T>): readonly T[] {
    this.items ??= [...records].sort(this.compare)
    return this.items
  }

  add(record: T): void {
    this.items?.splice(this.position(this.items, record), 0, record)
  }

  remove(record: T): void {
    this.items?.splice(this.position(this.items, record), 1)
  }

  /** The place of the record, or where it would be inserted. */
  private position(items: readonly T[], record: T): number {
    let low = 0
    let high = items.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const found = items[middle]
      if (found !== undefined && this.compare(found, record) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
