import { createPerson } from '../life/people'
import type { Random } from '../state/random'
import { joinRoom, RoomFull } from '../world/join-room'
import { ControlError } from './control-error'
import { countField, stringField, type Fields } from './fields'
import { findRoom } from './find-room'
import type { ControlHandler } from './handler'

/**
 * Adds participants to a room. Without a context they are made-up people; `null` means no context. They
 * stay until something removes them; the simulator's own life does not move them.
 */
export const join: ControlHandler = ({ simulator, fields }) => {
  const { world } = simulator
  const room = findRoom(world, fields)
  const count = countField(fields, 'count') ?? 1
  try {
    const participants = Array.from({ length: count }, () =>
      joinRoom(world, room, readContext(fields, world.random), world.clock.now()),
    )
    return {
      room_id: room.id,
      session_id: room.active_session_id,
      participant_ids: participants.map(({ id }) => id),
    }
  } catch (error) {
    if (error instanceof RoomFull) throw new ControlError(422, error.message)
    throw error
  } finally {
    simulator.catchUp()
    simulator.options.onChange()
  }
}

function readContext(fields: Fields, random: Random): string | null {
  return fields.context === null
    ? null
    : (stringField(fields, 'context') ?? createPerson(random).context)
}
