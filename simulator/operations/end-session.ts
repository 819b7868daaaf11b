import { scheduleEnd } from '../world/schedule'
import { findLiveSession } from './find'
import type { Handler } from './operation'

export const endSession: Handler = ({ world, id, now }) => {
  const session = findLiveSession(world, id)
  const sticks = world.settings.end_sticks
  if (sticks) scheduleEnd(world, session, 'ended_by_api', now)
  return { status: 200, effect: sticks, body: { data: { result: 'ok' } } }
}
