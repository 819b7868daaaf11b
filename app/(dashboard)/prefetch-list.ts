import { dehydrate, type DehydratedState } from '@tanstack/react-query'
import { listQuery as pageQuery } from '@/lib/client/list-query'
import { createQueryClient } from '@/lib/client/query-client'
import type { ListAnswer } from '@/lib/contract/list'
import { pickListParams } from '@/lib/contract/list-params'
import type { TelnyxList } from '@/lib/contract/lists/definition'
import { filterParams } from '@/lib/contract/lists/filter-params'
import { listQuery, type ListQuery } from '@/lib/contract/schemas/list-query'
import { parseQuery } from '@/lib/server/http/parse'

export type Search = Promise<Record<string, string | string[] | undefined>>

type List<Row, Definition extends TelnyxList> = {
  list: Definition
  load: (query: ListQuery<Definition>) => Promise<ListAnswer<Row>>
}

/**
 * The rows that an address asks for, so that the page comes with them. What fails here the browser
 * asks for itself, and shows why.
 */
export async function prefetchList<Row, Definition extends TelnyxList>(
  search: Search,
  { list, load }: List<Row, Definition>,
): Promise<DehydratedState> {
  const params = pickListParams(await search, [...filterParams(list), 'page', 'sort'])
  const cache = createQueryClient()
  await cache.prefetchQuery({
    ...pageQuery<Row>(list.name, params),
    queryFn: () => load(parseQuery(new URLSearchParams(params), listQuery(list))),
    retry: false,
  })
  return dehydrate(cache)
}
