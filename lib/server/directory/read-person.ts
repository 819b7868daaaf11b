import 'server-only'
import { visitsWithRecordings, type PersonAnswer, type Visit } from '@/lib/contract/people'
import { ApiError } from '@/lib/server/errors'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { listPersonActs } from './list-person-acts'
import { listPersonRecordings } from './list-person-recordings'
import { listPersonRemovals } from './list-person-removals'
import { listVisits } from './list-visits'
import { toVisits } from './to-visits'

/**
 * Everything about the person of one visit: visits with the same claim, acts on them, and the
 * recordings of the newest. Throws `invalid_id`, `not_found`, or as `telnyxRead`.
 */
export async function readPerson(id: string, page?: number): Promise<PersonAnswer> {
  const participant = await telnyxRead('participants.get', { params: { room_participant_id: id } })
  const { items, foundBy, meta } = await listVisits(participant, page)
  const [asked, found] = await Promise.all([toVisits([participant]), toVisits(items)])
  const [visit] = asked
  if (!visit) throw new ApiError('upstream_invalid')
  const visits = found.sort(newestFirst)
  const newest = visits.slice(0, visitsWithRecordings).map((each) => each.id)
  const [acts, removals, recordings] = await Promise.all([
    listPersonActs(visits),
    listPersonRemovals(visits),
    listPersonRecordings(newest),
  ])
  return { data: { visit, foundBy, visits, acts, removals, recordings }, meta }
}

const newestFirst = (a: Visit, b: Visit) => (b.joinedAt ?? '').localeCompare(a.joinedAt ?? '')
