import { badValue } from '../http/api-error'
import type { ParticipantRecord, SessionRecord } from '../state/records'
import type { World } from '../world/world'
import { bodyUuids } from './body'

/**
 * The targets of kick, mute and unmute. Unknown ids and participants who left are skipped, and a body
 * without `participants` is valid and targets nobody.
 */
export function readTargets(
  world: World,
  session: SessionRecord,
  body: Record<string, unknown>,
): ParticipantRecord[] {
  const chosen = body.participants === 'all' ? 'all' : new Set(readParticipants(body))
  const excluded = new Set(bodyUuids(body, 'exclude'))
  return world
    .present(session.id)
    .filter(({ id }) => (chosen === 'all' || chosen.has(id)) && !excluded.has(id))
}

function readParticipants(body: Record<string, unknown>): string[] | undefined {
  if (typeof body.participants === 'string') {
    throw badValue({ pointer: '/participants' }, 'must be "all" or an array of UUIDs')
  }
  return bodyUuids(body, 'participants')
}
