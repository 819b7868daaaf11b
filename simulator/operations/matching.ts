import type { Rows } from '../lists/rows'
import type { Collection, Order } from '../state/collection'
import type { World } from '../world/world'
import { passes, readTests, type Filter } from './filter'

/** The index of the collection that answers `filter[field]`, by field; the best first. */
type Indexes = Readonly<Record<string, string>>

/** What the query asks for, in the order that the settings say. */
export function matching<T extends { id: string }>(
  world: World,
  collection: Collection<T>,
  query: URLSearchParams,
  filters: readonly Filter<T>[],
  indexes: Indexes = {},
): Rows<T> {
  for (const [field, index] of Object.entries(indexes)) {
    const key = query.get(`filter[${field}]`)
    if (key) return matchingBy(world, collection, query, filters, [index, key])
  }
  return select(collection.sorted(orderOf(world)), world, query, filters)
}

/** The same among the records whose index has this key. */
export function matchingBy<T extends { id: string }>(
  world: World,
  collection: Collection<T>,
  query: URLSearchParams,
  filters: readonly Filter<T>[],
  [index, key]: [index: string, key: string],
): Rows<T> {
  return select(collection.by(index, key, orderOf(world)), world, query, filters)
}

function select<T>(
  records: readonly T[],
  { settings }: World,
  query: URLSearchParams,
  filters: readonly Filter<T>[],
): readonly T[] {
  const tests = readTests(query, filters, settings)
  return tests.length === 0 ? records : records.filter((record) => passes(record, tests))
}

function orderOf({ settings }: World): Order {
  return settings.list_order === 'newest' ? 'newest' : 'id'
}
