type Compare<T> = (a: T, b: T) => number

/** Records in one order. Nothing is sorted before it is asked for; then one insertion is cheap. */
export class SortedList<T> {
  private items: T[] | null = null

  constructor(private readonly compare: Compare<T>) {}

  /** Takes where to find all of them, for the first time. */
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

  /** Where the record is, or would be. */
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
