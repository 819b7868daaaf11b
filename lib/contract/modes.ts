/** The safety modes: quiet mutes, freeze closes, evacuate ends. */
export const modeNames = ['quiet', 'freeze', 'evacuate'] as const
export type ModeName = (typeof modeNames)[number]

export const usualModeMinutes = 10
export const maxModeMinutes = 1_440

/** Seconds in which anybody may cancel an evacuation. */
export const evacuationSecs = 10

/**
 * How long a participant who drops out of a frozen room may return under the same identity;
 * seconds.
 */
export const returnSecs = 120

/** Telnyx's minimum limit of a room. */
export const lowestLimit = 2

/** counting: an evacuation that may be cancelled · in_force · ending: being restored · ended. */
export type ModeState = 'counting' | 'in_force' | 'ending' | 'ended'

/**
 * spared: may speak in Quiet · inside: there when Freeze began · returned: dropped out, and is back
 * as another join · let_in: that join · waiting: the act is not accepted by Telnyx yet · sent: a
 * kick not confirmed yet · done: muted · unknown: a mute without an answer · failed: Telnyx refused
 * · gone: has left · still_there: inside after the last kick · undone: the mute was lifted · kept:
 * muted or unmuted by a user since.
 */
export type ModePersonState =
  | ('spared' | 'inside' | 'returned' | 'let_in' | 'waiting' | 'sent' | 'done' | 'unknown')
  | ('failed' | 'gone' | 'still_there' | 'undone' | 'kept')

export type Mode = {
  id: string
  room_id: string
  mode: ModeName
  state: ModeState
  reason: string | null
  by: { id: string; name: string }
  /** ISO 8601, by the database's clock. */
  at: string
  until: string
  /** For an evacuation: when the session is ended. */
  acts_at: string | null
  /** For an evacuation: the room is frozen too; for a freeze: nobody may return. */
  closed: boolean
  /** How Freeze changed the room's limit, and the limit that somebody else has set since. */
  limit: { before: number; set: number; kept: number | null } | null
  /** The number of participants in each state. */
  people: Partial<Record<ModePersonState, number>>
  ended_by: { id: string; name: string } | null
}

/** `GET /api/modes`: those not restored yet, the newest first. */
export type ModesAnswer = { data: Mode[] }

/** `POST /api/rooms/{room_id}/modes`, `DELETE /api/rooms/{room_id}/modes/{mode}` */
export type ModeAnswer = { data: Mode }
