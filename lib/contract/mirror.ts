/** What the mirror copies, in the order in which it is read. */
export const mirrorKinds = [
  'rooms',
  'sessions',
  'participants',
  'recordings',
  'compositions',
] as const

export type MirrorKind = (typeof mirrorKinds)[number]

/**
 * How the copy of a kind is: not yet made; right to within a minute or a sweep; older than that;
 * or no longer kept, since Telnyx cannot be read.
 */
export type MirrorState = 'first_copy' | 'current' | 'behind' | 'stopped'

/** How the copy of one kind is; times ISO 8601. */
export type KindStatus = {
  /** Rows that Telnyx still has, and those that it has no longer. */
  rows: number
  gone: number
  state: MirrorState
  /** Rows that the sweep under way has read, or the last one had; and how many there are. */
  done: number
  total: number | null
  /** Until the first copy is done, as far as can be told; null afterwards. */
  seconds_left: number | null
  /** Every change before so many seconds ago is here; null until that was looked for. */
  behind_seconds: number | null
  /** When the sweep began that last read the whole kind; its age is that of old rows. */
  last_complete_at: string | null
  /** False where a part of the last sweep could not be read whole. */
  complete: boolean
  /** A sweep is under way. */
  sweeping: boolean
}

/** `GET /api/mirror`. */
export type MirrorStatus = {
  kinds: Record<MirrorKind, KindStatus>
  /** To Telnyx, for the copy; null where Telnyx has sent no limit. */
  calls: { last_minute: number; allowed_per_minute: number | null }
}
