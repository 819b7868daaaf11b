import { createPerson } from '../life/people'
import { writeSession } from '../world/write-session'
import { ControlError } from './control-error'
import { booleanField, countField, stringField, type Fields } from './fields'
import { findRoom } from './find-room'
import type { ControlHandler } from './handler'

const maxParticipants = 100_000

/** Writes a session of made-up people into the past, of any size and without webhooks. */
export const addSession: ControlHandler = ({ simulator, fields }) => {
  const { world } = simulator
  const room = findRoom(world, fields)
  const count = countField(fields, 'participants') ?? 2
  if (count < 1 || count > maxParticipants) {
    throw new ControlError(422, `participants must be from 1 to ${maxParticipants}.`)
  }
  const active = booleanField(fields, 'active') ?? false
  if (active && room.active_session_id !== undefined) {
    throw new ControlError(422, 'The room has an active session.')
  }
  const { session, participants } = writeSession(world, room, {
    ...readTimes(fields, world.clock.now()),
    active,
    contexts: Array.from({ length: count }, () => createPerson(world.random).context),
  })
  simulator.options.onChange()
  return {
    room_id: room.id,
    session_id: session.id,
    participant_ids: participants.map(({ id }) => id),
  }
}

function readTimes(fields: Fields, now: number): { startedAt: number; endedAt: number } {
  const durationMs = (countField(fields, 'duration_secs') ?? 3600) * 1000
  const text = stringField(fields, 'started_at')
  const startedAt = text === undefined ? now - durationMs : Date.parse(text)
  if (Number.isNaN(startedAt)) throw new ControlError(400, 'started_at must be an ISO 8601 time.')
  if (startedAt + durationMs > now) throw new ControlError(422, 'It must have ended by now.')
  return { startedAt, endedAt: startedAt + durationMs }
}
