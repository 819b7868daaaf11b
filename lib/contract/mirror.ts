/** The kinds that the mirror copies, in reading order. */
export const mirrorKinds = [
  'rooms',
  'sessions',
  'participants',
  'recordings',
  'compositions',
] as const

export type MirrorKind = (typeof mirrorKinds)[number]

/**
 * The state of a kind's mirror: in its first copy; current to within a minute or a sweep; behind;
 * or stopped, since Telnyx cannot be read.
 */
export type MirrorState = 'first_copy' | 'current' | 'behind' | 'stopped'

/** The state of one kind's mirror; times ISO 8601. */
export type KindStatus = {
  /** Rows that exist at Telnyx, and rows that are gone. */
  rows: number
  gone: number
  state: MirrorState
  /** Rows read by the current or last sweep, and the total. */
  done: number
  total: number | null
  /** Estimated seconds to the end of the first copy; null afterwards. */
  seconds_left: number | null
  /** The mirror includes every change older than this many seconds; null before the first poll. */
  behind_seconds: number | null
  /** When the last complete sweep began; old rows are as old as it. */
  last_complete_at: string | null
  /** False if a part of the last sweep could not be read completely. */
  complete: boolean
  /** A sweep is running. */
  sweeping: boolean
}

/** `GET /api/mirror`. */
export type MirrorStatus = {
  kinds: Record<MirrorKind, KindStatus>
  /** The mirror's calls to Telnyx; the allowance is null without a known limit. */
  calls: { last_minute: number; allowed_per_minute: number | null }
}
