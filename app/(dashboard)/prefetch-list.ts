import { dehydrate, type DehydratedState } from '@tanstack/react-query'
import { mirrorListQuery } from '@/lib/client/mirror-list-query'
import { createQueryClient } from '@/lib/client/query-client'
import type { MirrorRow } from '@/lib/contract/directory/rows'
import { pickListParams, toSearch } from '@/lib/contract/list-params'
import { addressParams } from '@/lib/contract/lists/address'
import { answerList } from '@/lib/server/lists/answer-list'
import { listRequest } from '@/lib/server/lists/read-request'
import type { ListSource } from '@/lib/server/lists/source'

export type Search = Promise<Record<string, string | string[] | undefined>>

/**
 * Prefetches the rows of an address, so that the page comes with them. After a failure the browser
 * fetches by itself and shows the error.
 */
export async function prefetchList<Row extends MirrorRow>(
  search: Search,
  source: ListSource<Row>,
): Promise<DehydratedState> {
  const { list } = source
  const params = pickListParams(await search, addressParams(list))
  const cache = createQueryClient()
  await cache.prefetchQuery({
    ...mirrorListQuery<Row>(list, params),
    queryFn: () => answerList(source, listRequest(list)(new URLSearchParams(toSearch(params)))),
    retry: false,
  })
  return dehydrate(cache)
}
