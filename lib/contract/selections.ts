import type { RecordingRow } from './directory/rows'

/** No more are frozen at once. */
export const maxFrozen = 100_000
/** So long a frozen selection can be acted on. */
export const selectionTtlMs = 3_600_000

/** `POST /api/recordings/selections`: all recordings that matched at that moment, whose ids the server keeps. */
export type FrozenSelection = {
  id: string
  /** What the list's address said after its `?`. */
  query: string
  count: number
  /** Of those whose file is made; null where not one is. */
  sizeMb: number | null
  /** ISO 8601, of when the first and the last of them began; null where Telnyx does not say. */
  oldestAt: string | null
  newestAt: string | null
  /** The first of them, in the list's order. */
  first: RecordingRow[]
}
