import type { ParticipantRecord, SessionRecord } from '../state/records'
import { leaveSession } from '../world/leave-session'
import type { World } from '../world/world'

const minute = 60_000

/** The number of live sessions that the simulator's life tries to keep up. */
export const minLiveSessions = 6

/** The majority stays to the planned end; some leave earlier. */
export function planDeparture(
  world: World,
  session: SessionRecord,
  participant: ParticipantRecord,
  now: number,
): void {
  const { random } = world
  const end = Math.max(now + 20_000, session.planned_end ?? now + 30 * minute)
  const at = random.chance(0.4)
    ? now + random.between(20_000, Math.max(20_000, end - now))
    : end + random.between(0, 90_000)
  world.agenda.plan(at, { kind: 'go', participantId: participant.id })
}

/** Leaves, unless this would make the account too quiet. Someone whose connection broke rejoins. */
export function depart(world: World, participantId: string, at: number): void {
  const participant = world.participants.get(participantId)
  const session = participant && world.sessions.get(participant.session_id)
  if (!participant || !session || participant.left_at !== undefined) return
  const last = world.present(session.id).length === 1
  if (last && world.liveSessions().length <= minLiveSessions) {
    session.planned_end = at + world.random.between(3, 8) * minute
    return planDeparture(world, session, participant, at)
  }
  if (last || world.random.chance(0.9))
    return leaveSession(world, participant, 'user_initiated', at)
  leaveSession(world, participant, 'network_error', at)
  world.agenda.plan(at + world.random.between(3_000, 15_000), {
    kind: 'come',
    roomId: session.room_id,
    context: participant.context ?? null,
  })
}
