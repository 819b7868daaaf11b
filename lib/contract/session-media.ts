import type { Freshness } from './live'

/**
 * recording: no end yet, still being recorded · processing: ended, not ready yet · ready: playable.
 * Telnyx has no failed state.
 */
export type MediaState = 'recording' | 'processing' | 'ready'

/** One file: Telnyx makes one of each kind for each join. */
export type SessionRecording = {
  id: string
  /** Null if Telnyx does not report it; the name is then unknown too. */
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
  /** The number of regions of its layout; null if Telnyx does not report it. */
  regions: number | null
  /** ISO 8601. */
  createdAt: string | null
  seconds: number | null
  megabytes: number | null
}

/** `total`: Telnyx's count, which may exceed the list; null if not reported. */
type MediaAnswer<Item> = { data: Item[]; meta: Freshness & { total: number | null } }

/** `GET /api/directory/sessions/{session_id}/recordings`, the earliest first. */
export type SessionRecordingsAnswer = MediaAnswer<SessionRecording>

/** `GET /api/directory/sessions/{session_id}/compositions`, the newest first. */
export type SessionCompositionsAnswer = MediaAnswer<SessionComposition>
