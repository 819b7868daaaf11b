import type { Freshness } from './live'

/**
 * recording: no end yet, so the person is still being recorded · processing: ended, not ready yet ·
 * ready: can be played. Telnyx knows no failed state.
 */
export type MediaState = 'recording' | 'processing' | 'ready'

/** One file: Telnyx makes one of each kind for each visit of a person. */
export type SessionRecording = {
  id: string
  /** Null where Telnyx does not say; no name is known then either. */
  participantId: string | null
  /** The raw claim of the participant's client; hostile. */
  context: string | null
  kind: 'audio' | 'video' | null
  state: MediaState
  /** ISO 8601. */
  startedAt: string | null
  endedAt: string | null
  seconds: number | null
  megabytes: number | null
}

export type SessionComposition = {
  id: string
  state: 'queued' | 'processing' | 'ready'
  /** `1280x720` */
  resolution: string | null
  /** How many regions its picture has; null where Telnyx does not say. */
  regions: number | null
  /** ISO 8601. */
  createdAt: string | null
  seconds: number | null
  megabytes: number | null
}

/** `total`: how many Telnyx counts, which may be more than are listed here; null if it is silent. */
type MediaAnswer<Item> = { data: Item[]; meta: Freshness & { total: number | null } }

/** `GET /api/directory/sessions/{session_id}/recordings`, the earliest first. */
export type SessionRecordingsAnswer = MediaAnswer<SessionRecording>

/** `GET /api/directory/sessions/{session_id}/compositions`, the newest first. */
export type SessionCompositionsAnswer = MediaAnswer<SessionComposition>
