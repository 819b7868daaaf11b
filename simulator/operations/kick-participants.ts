import { scheduleKick } from '../world/schedule'
import { findLiveSession } from './find'
import type { Handler } from './operation'
import { readTargets } from './targets'

export const kickParticipants: Handler = ({ world, id, body, now }) => {
  const targets = readTargets(world, findLiveSession(world, id), body)
  const sticks = world.settings.kick_sticks
  if (sticks) for (const participant of targets) scheduleKick(world, participant, now)
  return {
    status: 200,
    effect: sticks && targets.length > 0,
    body: { data: { result: 'ok' } },
  }
}
