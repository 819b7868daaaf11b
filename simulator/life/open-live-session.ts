import type { RoomRecord } from '../state/records'
import { joinRoom } from '../world/join-room'
import type { World } from '../world/world'
import { regularsOf } from './regulars'

const minute = 60_000

/** A session that began a while ago, with this many people who joined one after the other. */
export function openLiveSession(
  world: World,
  room: RoomRecord,
  startedAt: number,
  now: number,
  count: number,
): void {
  const people = world.random.sample(
    regularsOf(world, room),
    Math.min(count, room.max_participants),
  )
  const arrivals = people
    .map((_, index) => arrival(world, index, startedAt, now))
    .sort((a, b) => a - b)
  for (const [index, { context }] of people.entries()) {
    joinRoom(world, room, context, arrivals[index] ?? now).lively = true
  }
  const session = world.sessions.get(room.active_session_id ?? '')
  if (session) session.planned_end = now + world.random.between(8, 60) * minute
}

/** The first opens the session, the majority joins within minutes, some join late. */
function arrival(world: World, index: number, startedAt: number, now: number): number {
  if (index === 0) return startedAt
  const late = world.random.chance(0.2) ? now - startedAt : 4 * minute
  return Math.min(now - 1000, startedAt + Math.floor(world.random.fraction() * late))
}
