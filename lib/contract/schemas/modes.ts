import { z } from 'zod'
import { maxModeMinutes, modeNames, usualModeMinutes } from '../modes'
import { reason, uuid } from './fields'

const id = uuid.transform((value) => value.toLowerCase())

/** `POST /api/rooms/{room_id}/modes`; a mode in force is extended to the new time. */
export const newMode = z.strictObject({
  mode: z.enum(modeNames),
  minutes: z.int().min(1).max(maxModeMinutes).default(usualModeMinutes),
  /** Participants whom Quiet does not mute. */
  may_speak: z.array(id).max(500).default([]),
  /** Also freezes the evacuated room. */
  keep_closed: z.boolean().default(false),
  reason,
})

export type NewMode = z.infer<typeof newMode>
