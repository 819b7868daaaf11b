import type { Named } from './list'

/** The filters of the list of sessions, as its address and its request write them. */
export const sessionListParams = ['active', 'room', 'started_from', 'started_to'] as const

/** A session of `GET /api/directory/sessions`. */
export type SessionRow = {
  id: string
  room: Named | null
  active: boolean
  startedAt: string | null
  endedAt: string | null
  /** How many visits Telnyx lists; null where it does not say. */
  visits: number | null
  /** The raw claims of those first in it, at most three; hostile. */
  people: { id: string; context: string | null }[]
}
