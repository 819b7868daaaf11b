import type { Random } from '../state/random'
import type { RoomRecord } from '../state/records'
import type { World } from '../world/world'
import { addFinishedSession } from './add-finished-session'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const longest = 100 * minute

/** Finished sessions between two times: at most one a day in a room, few at weekends. */
export function addHistory(world: World, from: number, to: number, count: number): void {
  const rooms = [...world.rooms.values()].filter((room) => room.audience !== undefined)
  const taken = new Set<string>()
  const days = Math.floor((to - from) / day)
  // More tries than sessions, because some days are taken already and some lie outside.
  for (let tries = count * 4, added = 0; tries > 0 && added < count; tries -= 1) {
    // Its own chance, so that a try that comes to nothing does not change the ones after it.
    const random = world.random.fork()
    const room = random.pick(rooms)
    const start = from + random.between(0, days) * day
    if (!room || taken.has(`${room.id} ${start}`)) continue
    const at = atUsualHour(random, room, start)
    if (at < from || at + longest > to || (isWeekend(at) && random.chance(0.8))) continue
    taken.add(`${room.id} ${start}`)
    addFinishedSession(world, random.fork(), room, at)
    added += 1
  }
}

/** Every room has its hour of the day (UTC), give or take some minutes. */
function atUsualHour(random: Random, room: RoomRecord, time: number): number {
  const usual = 6 + (parseInt(room.id.slice(0, 4), 16) % 15)
  const midnight = Math.floor(time / day) * day
  return midnight + usual * hour + random.between(0, 1_200_000)
}

function isWeekend(time: number): boolean {
  return [0, 6].includes(new Date(time).getUTCDay())
}
