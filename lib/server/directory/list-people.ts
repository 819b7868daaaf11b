import 'server-only'
import { peopleList } from '@/lib/contract/lists/people'
import type { PeopleListAnswer } from '@/lib/contract/people'
import type { PeopleListQuery } from '@/lib/contract/schemas/people'
import { readPage } from '@/lib/server/telnyx/read-page'
import { telnyxFilters } from './telnyx-filters'
import { toVisits } from './to-visits'

/**
 * A page of the account's participants, in Telnyx's own order, which nobody has documented.
 * `filter[context]` seems to compare the whole text; that is undocumented too. Throws as
 * `telnyxRead`.
 */
export async function listPeople(query: PeopleListQuery): Promise<PeopleListAnswer> {
  const { items, meta } = await readPage('participants.list', {
    page: query.page,
    filters: telnyxFilters(peopleList, query),
  })
  return { data: await toVisits(items), meta }
}
