import type { Random } from '../state/random'
import type { World } from '../world/world'
import { addFinishedSession, createFinishedSession } from './finished-session'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const longest = 100 * minute

/** Adds this many finished sessions between two times, as far as they fit in. */
export function addHistory(world: World, from: number, to: number, count: number): void {
  const rooms = [...world.rooms.values()].filter((room) => room.audience !== undefined)
  let added = 0
  // More tries than sessions, because some days are taken already and others are out of range.
  for (const { random, room, at } of freeSlots(world.random, rooms, {
    from,
    to,
    tries: count * 4,
  })) {
    addFinishedSession(world, createFinishedSession(world, random, room, at))
    added += 1
    if (added === count) return
  }
}

interface Slot<T> {
  random: Random
  room: T
  at: number
}

export interface Span {
  from: number
  to: number
  tries: number
}

/** Yields where a session fits in: at most one a day in a room, few at weekends. */
export function* freeSlots<T extends { id: string }>(
  chance: Random,
  rooms: readonly T[],
  { from, to, tries }: Span,
): Iterable<Slot<T>> {
  const taken = new Set<string>()
  const days = Math.floor((to - from) / day)
  for (let left = tries; left > 0; left -= 1) {
    // Each try has its own random generator, so that a failed try does not change later ones.
    const random = chance.fork()
    const room = random.pick(rooms)
    const start = from + random.between(0, days) * day
    if (!room || taken.has(`${room.id} ${start}`)) continue
    const at = atUsualHour(random, room, start)
    if (at < from || at + longest > to || (isWeekend(at) && random.chance(0.8))) continue
    taken.add(`${room.id} ${start}`)
    yield { random: random.fork(), room, at }
  }
}

/** Every room has its usual hour of the day (UTC), give or take some minutes. */
function atUsualHour(random: Random, room: { id: string }, time: number): number {
  const usual = 6 + (parseInt(room.id.slice(0, 4), 16) % 15)
  const midnight = Math.floor(time / day) * day
  return midnight + usual * hour + random.between(0, 1_200_000)
}

function isWeekend(time: number): boolean {
  return [0, 6].includes(new Date(time).getUTCDay())
}
