import { passes } from '../lists/passes'
import type { Rows } from '../lists/rows'
import type { Collection } from '../state/collection'
import type { Order } from '../state/past'
import type { World } from '../world/world'
import { readTests, type Filter } from './filter'

/** The index of the collection for each `filter[field]`, the best first. */
type Indexes<T> = readonly (readonly [field: keyof T & string, index: string])[]

/** The records that the query asks for, in the order of the settings. */
export function matching<T extends F & { id: string }, F>(
  world: World,
  collection: Collection<T, F>,
  query: URLSearchParams,
  filters: readonly Filter<F>[],
  indexes: Indexes<T> = [],
): Rows<T> {
  const keys = readKeys(query, indexes)
  const [first] = keys
  if (!first) {
    return collection.select(readTests(query, filters, world.settings), orderOf(world))
  }
  const found = matchingBy(world, collection, query, filters, [first.index, first.key])
  return found.filter((record) => keys.every(({ field, key }) => record[field] === key))
}

/** The records that the query asks for among those whose index has this key. */
export function matchingBy<T extends F & { id: string }, F>(
  world: World,
  collection: Collection<T, F>,
  query: URLSearchParams,
  filters: readonly Filter<F>[],
  [index, key]: [index: string, key: string],
): readonly T[] {
  const tests = readTests(query, filters, world.settings)
  return collection.by(index, key, orderOf(world)).filter((record) => passes(record, tests))
}

/** The filters of the query that have an index; an empty value counts as no filter. */
function readKeys<T>(query: URLSearchParams, indexes: Indexes<T>) {
  return indexes.flatMap(([field, index]) => {
    const key = query.get(`filter[${field}]`)
    return key ? [{ field, index, key }] : []
  })
}

function orderOf({ settings }: World): Order {
  return settings.list_order === 'newest' ? 'newest' : 'id'
}
