import { displayName } from './display-name'
import type { Named } from './list'
import type { Freshness, LiveSession } from './live'
import type { Room } from './telnyx'

/** What Telnyx takes for a room, both ends included. */
export const roomBounds = {
  name: { most: 1000 },
  people: { least: 2, most: 50, usual: 10 },
  url: { most: 2000 },
  webhookTimeoutSecs: { least: 0, most: 30 },
} as const

/**
 * A room's name as our pages send it: composed, its blanks single and none at its ends, without
 * characters that cannot be seen. Empty if nothing can be seen of it.
 */
export const tidyName = (name: string): string => displayName(name).whole ?? ''

/** How long a join token and the token that renews it may live, in seconds; the usual is Telnyx's. */
export const tokenBounds = {
  token: { least: 10, most: 3600, usual: 600 },
  refresh: { least: 60, most: 86_400, usual: 3600 },
} as const

/** `GET /api/directory/rooms/{room_id}` */
export type RoomAnswer = {
  data: {
    /** As Telnyx sent it; of webhook URLs the host alone for whoever may not change them. */
    room: Room
    /** The session that runs in it; null when none does, or when it could not be read. */
    live: LiveSession | null
  }
  meta: Freshness
}

/** `GET /api/directory/rooms/alike`: rooms whose names could be taken for the one asked about. */
export type AlikeRooms = {
  data: Named[]
  /** Whether all rooms of the account were compared. */
  meta: { complete: boolean }
}

/** `GET /api/directory/rooms/{room_id}/totals`: how many Telnyx lists; null where it does not say. */
export type RoomTotals = { data: { sessions: number | null; recordings: number | null } }

/** A new join token, as Telnyx answers it. Second precision; any field may be missing. */
export type JoinToken = {
  token?: string | null
  token_expires_at?: string | null
  refresh_token?: string | null
  refresh_token_expires_at?: string | null
}
