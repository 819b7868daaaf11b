import type { World } from '../world/world'
import { planDeparture } from './depart'

/** Starts joins and leaves, and plans a leave for everyone who has none. */
export function startLife(world: World): void {
  const now = world.clock.now()
  const planned = new Set<string>()
  let ticking = false
  for (const { task } of world.agenda.toJSON()) {
    if (task.kind === 'go') planned.add(task.participantId)
    if (task.kind === 'live') ticking = true
  }
  for (const session of world.liveSessions()) {
    for (const participant of world.present(session.id)) {
      if (participant.lively && !planned.has(participant.id)) {
        planDeparture(world, session, participant, now)
      }
    }
  }
  if (!ticking) world.agenda.plan(now + 3_000, { kind: 'live' })
}
