import type { Named } from './list'

/** A session as lists show it. */
export type SessionRow = {
  id: string
  room: Named | null
  active: boolean
  startedAt: string | null
  endedAt: string | null
  /** The number of participants that Telnyx lists; null if it does not report it. */
  visits: number | null
  /** The raw claims of the first participants, at most three; hostile. */
  people: { id: string; context: string | null }[]
  /** The number and size of its recordings; absent if not requested. */
  recordings?: { count: number; sizeMb: number }
  /** Since when Telnyx no longer has it. */
  goneAt?: string
}
