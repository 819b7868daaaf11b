import 'server-only'
import { bulkhead } from 'cockatiel'
import { LRUCache } from 'lru-cache'
import { CachedRead, type CacheTimes } from './cached-read'

type CacheOptions<Key, Value> = CacheTimes & {
  /** Reads one value; throws if it cannot. */
  read: (key: Key) => Promise<Value>
  /** How many are kept, the most recently used first. */
  max: number
  onError?: (key: Key, error: unknown) => void
}

/** Maximum concurrent reads of one load. */
const concurrency = 8

/** Values by key, each read once for all askers and kept for its ttl. */
export class Cache<Key extends string | number, Value> {
  private readonly reads: LRUCache<Key, CachedRead<Value>>

  constructor(private readonly options: CacheOptions<Key, Value>) {
    this.reads = new LRUCache({ max: options.max })
  }

  /** The last value, however old; null if none was read. Never reads. */
  get(key: Key | null | undefined): Value | null {
    return key ? (this.reads.get(key)?.value ?? null) : null
  }

  /** The entry of one key, with its age and the last failure. */
  entry(key: Key): CachedRead<Value> {
    const cached = this.reads.get(key)
    if (cached) return cached
    const { read, onError } = this.options
    const made = new CachedRead<Value>(
      () => read(key),
      this.options,
      (error) => onError?.(key, error),
    )
    this.reads.set(key, made)
    return made
  }

  put(key: Key, value: Value): void {
    this.entry(key).put(value)
  }

  evict(key: Key): void {
    this.reads.delete(key)
  }

  isDue(key: Key): boolean {
    return this.reads.peek(key)?.isDue ?? true
  }

  /** Reads missing and expired values; a value whose read fails stays. Never throws. */
  async load(keys: (Key | null | undefined)[]): Promise<void> {
    const due = [...new Set(keys)].filter((key): key is Key => !!key && this.isDue(key))
    const limited = bulkhead(concurrency, Infinity)
    await Promise.all(due.map((key) => limited.execute(() => this.entry(key).refresh())))
  }

  /** All entries, the least recently used first. */
  entries(): CachedRead<Value>[] {
    return [...this.reads.rvalues()].flatMap((read) => read ?? [])
  }

  /** All cached values, the least recently used first. */
  values(): Value[] {
    return this.entries().flatMap(({ value }) => (value === null ? [] : [value]))
  }
}
