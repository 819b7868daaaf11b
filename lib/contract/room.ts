import { displayName } from './display-name'
import type { Named } from './list'
import type { Freshness, LiveSession } from './live'
import type { Room } from './telnyx'

/** Telnyx's bounds for rooms, inclusive. */
export const roomBounds = {
  name: { max: 1000 },
  people: { min: 2, max: 50, usual: 10 },
  url: { max: 2000 },
  webhookTimeoutSecs: { min: 0, max: 30 },
} as const

/**
 * A room's name as our pages send it: composed, single blanks and none at its ends, without
 * invisible characters. Empty if nothing visible is left.
 */
export const tidyName = (name: string): string => displayName(name).whole ?? ''

/** The lifetimes of a join token and its refresh token, in seconds; the defaults are Telnyx's. */
export const tokenBounds = {
  token: { min: 10, max: 3600, usual: 600 },
  refresh: { min: 60, max: 86_400, usual: 3600 },
} as const

/** `GET /api/directory/rooms/{room_id}` */
export type RoomAnswer = {
  data: {
    /** As Telnyx sent it; webhook URLs are reduced to hosts for roles that may not change them. */
    room: Room
    /** The current session; null if there is none, or it could not be read. */
    live: LiveSession | null
  }
  meta: Freshness
}

/** `GET /api/directory/rooms/alike`: rooms with names confusable with the given one. */
export type AlikeRooms = {
  data: Named[]
  /** Whether all rooms of the account were compared. */
  meta: { complete: boolean }
}

/**
 * `GET /api/directory/rooms/{room_id}/totals`: Telnyx's counts; null if it does not report them.
 */
export type RoomTotals = { data: { sessions: number | null; recordings: number | null } }

/** A new join token as Telnyx returns it. Second precision; any field may be missing. */
export type JoinToken = {
  token?: string | null
  token_expires_at?: string | null
  refresh_token?: string | null
  refresh_token_expires_at?: string | null
}
