import type { Loose } from './telnyx'

/** Every status at Telnyx; there is none for a failed composition. */
export const compositionStatuses = ['enqueued', 'processing', 'completed'] as const
export type CompositionStatus = (typeof compositionStatuses)[number]

/** A region of `video_layout`. Telnyx may omit any field, or return null. */
export type RegionAnswer = Loose<{
  x_pos: number
  y_pos: number
  z_pos: number
  width: number
  height: number
  max_columns: number
  max_rows: number
  /** Ids of video recordings, or `*` for all of the session. */
  video_sources: string[] | string
}>

/** A composition on the wire. `download_url` is never sent to a page. */
export type RoomComposition = Loose<{
  record_type: string
  id: string
  room_id: string
  session_id: string
  user_id: string
  status: string
  format: string
  resolution: string
  video_layout: Record<string, RegionAnswer>
  download_url: string
  duration_secs: number
  size_mb: number
  created_at: string
  updated_at: string
  started_at: string
  ended_at: string
  completed_at: string
  webhook_event_url: string
  webhook_event_failover_url: string
  webhook_timeout_secs: number
}>

/** A video recording of a session that a composition can use. */
export type CompositionSource = {
  recordingId: string
  participantId: string | null
  /** The raw claim of its participant; hostile. Null if unknown. */
  context: string | null
  /** False while Telnyx is still making the file. */
  ready: boolean
  /** ISO 8601. */
  startedAt: string | null
  durationSecs: number | null
}

/** `GET /api/directory/compositions/sources?session=<id>` */
export type SourcesAnswer = {
  data: {
    sessionId: string
    room: { id: string; name: string | null; recording: boolean | null } | null
    /** Whether the session is live, so that recordings may be added. */
    live: boolean
    /** Longest first. */
    sources: CompositionSource[]
  }
  meta: { asOf: string; total: number | null }
}
