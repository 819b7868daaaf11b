import type { RecordingRow } from './directory/rows'

/** Maximum recordings frozen at once. */
export const maxFrozen = 100_000
/** How long a frozen selection is valid. */
export const selectionTtlMs = 3_600_000

/**
 * `POST /api/recordings/selections`: all recordings that matched at that moment; the server stores
 * their ids.
 */
export type FrozenSelection = {
  id: string
  /** The query of the list's address. */
  query: string
  count: number
  /** Total size of the finished files; null if there are none. */
  sizeMb: number | null
  /** When the first and last of them began (ISO 8601); null if Telnyx does not report it. */
  oldestAt: string | null
  newestAt: string | null
  /** The first of them, in the list's order. */
  first: RecordingRow[]
}
