import { Random } from '../state/random'
import type { RoomRecord } from '../state/records'
import type { Account, World } from '../world/world'
import { peopleOf, sampleStrangers, type Person } from './people'

/** The fields of a room that determine its regulars. */
export type Venue = Pick<
  RoomRecord,
  'id' | 'max_participants' | 'enable_recording' | 'audience' | 'drop_in'
>

/** The people who usually join a room, always the same: a few more than join at once. */
export function regularsOf(account: Account, room: Venue): Person[] {
  const random = new Random(parseInt(room.id.slice(0, 8), 16))
  const usual = random.sample(peopleOf(account), Math.ceil((room.audience ?? 2) * 1.5) + 2)
  return room.drop_in ? [...sampleStrangers(random, 6), ...usual] : usual
}

/** The contexts of regulars who are not in the room now. */
export function absentRegulars(world: World, room: RoomRecord): Person[] {
  const present = room.active_session_id ? world.present(room.active_session_id) : []
  const contexts = new Set(present.map(({ context }) => context ?? null))
  return regularsOf(world, room).filter(({ context }) => !contexts.has(context))
}
