import type { Named } from './list'

/** A session as lists show it. */
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
  /** Files of its recordings and their megabytes; left out where they were not asked for. */
  recordings?: { count: number; sizeMb: number }
  /** Since when Telnyx no longer has it. */
  goneAt?: string
}
