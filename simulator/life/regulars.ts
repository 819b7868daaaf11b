import { Random } from '../state/random'
import type { RoomRecord } from '../state/records'
import type { Account, World } from '../world/world'
import { peopleOf, sampleStrangers, type Person } from './people'

/** What a room has to be known for to tell who comes to it. */
export type Venue = Pick<
  RoomRecord,
  'id' | 'max_participants' | 'enable_recording' | 'audience' | 'drop_in'
>

/** The people who usually come to a room: a few more than come at once, always the same. */
export function regularsOf(account: Account, room: Venue): Person[] {
  const random = new Random(parseInt(room.id.slice(0, 8), 16))
  const usual = random.sample(peopleOf(account), Math.ceil((room.audience ?? 2) * 1.5) + 2)
  return room.drop_in ? [...sampleStrangers(random, 6), ...usual] : usual
}

/** Regulars who are not in the room now, by their claims. */
export function absentRegulars(world: World, room: RoomRecord): Person[] {
  const present = room.active_session_id ? world.present(room.active_session_id) : []
  const contexts = new Set(present.map(({ context }) => context ?? null))
  return regularsOf(world, room).filter(({ context }) => !contexts.has(context))
}
