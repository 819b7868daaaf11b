import { joinRoom } from '../world/join-room'
import type { World } from '../world/world'
import { planDeparture } from './depart'

const minute = 60_000

/** Joins if the room still exists, has space, and is not being ended. */
export function arrive(world: World, roomId: string, context: string | null, at: number): void {
  const room = world.rooms.get(roomId)
  if (!room) return
  const session = world.sessions.get(room.active_session_id ?? '')
  if (session?.ending) return
  if (session && world.present(session.id).length >= room.max_participants) return
  const participant = joinRoom(world, room, context, at)
  participant.lively = true
  const joined = session ?? world.sessions.get(participant.session_id)
  if (!joined) return
  joined.planned_end ??= at + world.random.between(12, 70) * minute
  planDeparture(world, joined, participant, at)
}
