import { dehydrate, type DehydratedState } from '@tanstack/react-query'
import type { z } from 'zod'
import { listQuery } from '@/lib/client/list-query'
import { createQueryClient } from '@/lib/client/query-client'
import type { ListAnswer } from '@/lib/contract/list'
import { pickListParams } from '@/lib/contract/list-params'
import { parseQuery } from '@/lib/server/http/parse'

export type Search = Promise<Record<string, string | string[] | undefined>>

type List<Row, Query> = {
  name: string
  /** The list's own parameters, besides `page` and `sort`. */
  known: readonly string[]
  schema: z.ZodType<Query>
  load: (query: Query) => Promise<ListAnswer<Row>>
}

/**
 * The rows that an address asks for, so that the page comes with them. What fails here the browser
 * asks for itself, and shows why.
 */
export async function prefetchList<Row, Query>(
  search: Search,
  { name, known, schema, load }: List<Row, Query>,
): Promise<DehydratedState> {
  const params = pickListParams(await search, [...known, 'page', 'sort'])
  const cache = createQueryClient()
  await cache.prefetchQuery({
    ...listQuery<Row>(name, params),
    queryFn: () => load(parseQuery(new URLSearchParams(params), schema)),
    retry: false,
  })
  return dehydrate(cache)
}
