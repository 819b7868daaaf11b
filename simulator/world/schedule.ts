import type { ParticipantRecord, SessionRecord } from '../state/records'
import type { World } from './world'

/** Telnyx responds before the media server has removed the person. */
export function scheduleKick(world: World, participant: ParticipantRecord, at: number): void {
  world.agenda.plan(at + world.settings.kick_delay_ms, {
    kind: 'leave',
    participantId: participant.id,
    reason: 'kicked',
  })
}

export function scheduleEnd(
  world: World,
  session: SessionRecord,
  reason: string,
  at: number,
): void {
  session.ending = true
  world.agenda.plan(at + world.settings.kick_delay_ms, {
    kind: 'end',
    sessionId: session.id,
    reason,
  })
}
