import 'server-only'
import type { PeopleListAnswer } from '@/lib/contract/people'
import type { PeopleListQuery } from '@/lib/contract/schemas/people'
import { readPage } from '@/lib/server/telnyx/read-page'
import { toVisits } from './to-visits'

/**
 * A page of the account's participants, in Telnyx's own order, which nobody has documented.
 * `filter[context]` seems to compare the whole text; that is undocumented too. Throws as
 * `telnyxRead`.
 */
export async function listPeople(query: PeopleListQuery): Promise<PeopleListAnswer> {
  const { items, meta } = await readPage('participants.list', {
    page: query.page,
    filters: {
      'filter[context]': query.context,
      'filter[session_id]': query.session,
      'filter[date_joined_at][gte]': query.joined_from,
      'filter[date_joined_at][lte]': query.joined_to,
      'filter[date_left_at][gte]': query.left_from,
      'filter[date_left_at][lte]': query.left_to,
      'filter[date_updated_at][gte]': query.updated_from,
      'filter[date_updated_at][lte]': query.updated_to,
    },
  })
  return { data: await toVisits(items), meta }
}
