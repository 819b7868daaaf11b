/** What brings a room in trouble back: quiet mutes, freeze closes, evacuate ends. */
export const modeNames = ['quiet', 'freeze', 'evacuate'] as const
export type ModeName = (typeof modeNames)[number]

export const usualModeMinutes = 10
export const maxModeMinutes = 1_440

/** In so many seconds anybody may cancel an evacuation. */
export const evacuationSecs = 10

/** Whoever drops out of a frozen room may return for so long, under the same identity; seconds. */
export const returnSecs = 120

/** Telnyx takes no lower limit of a room. */
export const lowestLimit = 2

/**
 * counting: an evacuation that may be cancelled · in_force · ending: what was is being put back ·
 * ended.
 */
export type ModeState = 'counting' | 'in_force' | 'ending' | 'ended'

/**
 * spared: may speak in Quiet · inside: there when Freeze began · returned: dropped out, and is back
 * as another join · let_in: that join · waiting: the act is still to be taken by Telnyx · sent: a
 * kick that is not seen yet · done: muted · unknown: no answer came to a mute · failed: Telnyx
 * refused · gone: has left · still_there: inside after the last kick · undone: the mute was lifted ·
 * kept: somebody else has muted or unmuted them since.
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
  /** Of an evacuation: when the session is ended. */
  acts_at: string | null
  /** Of an evacuation: the room is frozen afterwards; of a freeze: nobody may return. */
  closed: boolean
  /** What Freeze did to the room's limit, and the limit that somebody else has set since. */
  limit: { before: number; set: number; kept: number | null } | null
  /** How many people are in which state. */
  people: Partial<Record<ModePersonState, number>>
  ended_by: { id: string; name: string } | null
}

/** `GET /api/modes`: those in force, the newest first. */
export type ModesAnswer = { data: Mode[] }

/** `POST /api/rooms/{room_id}/modes`, `DELETE /api/rooms/{room_id}/modes/{mode}` */
export type ModeAnswer = { data: Mode }
