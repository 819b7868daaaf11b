import type { Named } from './list'

/** A composition that is queued or being made, and how long its kind takes. */
export type PendingComposition = {
  id: string
  room: Named | null
  session_id: string | null
  status: 'enqueued' | 'processing'
  /** ISO 8601. */
  created_at: string | null
  started_at: string | null
  /** Milliseconds from request to completion: half of its kind, and 99 % of it; null if unknown. */
  usual_ms: number | null
  late_ms: number | null
  /** How many finished ones that was taken of. */
  compared: number | null
}

/** `GET /api/directory/compositions/pending`, oldest request first, at most fifty. */
export type PendingAnswer = { data: PendingComposition[]; meta: { total: number } }

/** Whether it is older than 99 % of its kind ever got: it may still come, or never. */
export const isStuck = ({ created_at, late_ms }: PendingComposition, nowMs: number): boolean =>
  created_at !== null && late_ms !== null && nowMs - Date.parse(created_at) > late_ms
