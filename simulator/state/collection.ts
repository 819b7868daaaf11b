type IndexKey<T> = (record: T) => string | null

/** Records by id, with secondary indexes over fields that never change. */
export class Collection<T extends { id: string }> {
  private readonly records = new Map<string, T>()
  private readonly indexes = new Map<string, Map<string, Set<T>>>()
  private inOrder: T[] | null = null

  constructor(private readonly indexKeys: Record<string, IndexKey<T>> = {}) {
    for (const name of Object.keys(indexKeys)) this.indexes.set(name, new Map())
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
    // Nothing is sorted while a world is being filled; afterwards one insertion is cheap.
    this.inOrder?.splice(position(this.inOrder, record.id), 0, record)
    return record
  }

  remove(id: string): void {
    const record = this.records.get(id)
    if (!record) return
    this.records.delete(id)
    for (const [bucket, key] of this.buckets(record)) bucket.get(key)?.delete(record)
    this.inOrder?.splice(position(this.inOrder, id), 1)
  }

  values(): IterableIterator<T> {
    return this.records.values()
  }

  /** Records whose index has this key, by id. */
  by(index: string, key: string): T[] {
    const found = this.indexes.get(index)?.get(key)
    return found ? [...found].sort(byId) : []
  }

  /** All records by id: stable, and saying nothing about time. */
  sorted(): readonly T[] {
    this.inOrder ??= [...this.records.values()].sort(byId)
    return this.inOrder
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
  return a.id < b.id ? -1 : 1
}

/** Where the id is, or would be, in the sorted list. */
function position(sorted: { id: string }[], id: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.id ?? '') < id) low = middle + 1
    else high = middle
  }
  return low
}
