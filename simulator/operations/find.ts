import { ApiError, notFound } from '../http/api-error'
import type { SessionRecord } from '../state/records'
import type { World } from '../world/world'

export function find<T>(collection: { get(id: string): T | undefined }, id: string): T {
  const record = collection.get(id.toLowerCase())
  if (!record) throw notFound()
  return record
}

/** Telnyx answers an act on a session that is over with this error, not with 404 or ok. */
export function findLiveSession(world: World, id: string): SessionRecord {
  const session = find(world.sessions, id)
  if (session.ended_at === undefined && !session.ending) return session
  throw new ApiError(422, '10015', 'Bad Request', 'No private_ip for room')
}
