import type { SessionRecord } from '../state/records'
import { closeSession } from './close-session'
import { markLeft } from './leave-session'
import type { World } from './world'

/** Everybody leaves, then the session ends. */
export function endSession(world: World, session: SessionRecord, reason: string, at: number): void {
  for (const participant of world.present(session.id))
    markLeft(world, session, participant, reason, at)
  closeSession(world, session, reason, at)
}
