import type { Named } from './list'

/** One file: Telnyx records the audio and video of a participant separately. */
export type RecordingFile = {
  id: string
  /** Null for an unknown kind. */
  kind: 'audio' | 'video' | null
  /** Whether the file is ready; Telnyx has no failed state. */
  ready: boolean
  codec: string | null
  durationSecs: number | null
  /** Megabytes of a million bytes; null until the file is made. */
  sizeMb: number | null
  startedAt: string | null
  endedAt: string | null
  completedAt: string | null
  room: Named | null
  sessionId: string | null
  /** Its participant; `context` is the raw claim, hostile, and null if unknown. */
  person: { id: string; context: string | null } | null
  /** Since when Telnyx no longer has it. */
  goneAt?: string
}

/** `GET /api/directory/recordings/{id}` */
export type RecordingAnswer = {
  data: {
    recording: RecordingFile
    /** Other recordings of the same participant in the same session. */
    siblings: RecordingFile[]
    /** Telnyx's object without the link. */
    raw: Record<string, unknown>
  }
  /** ISO 8601 of Telnyx's answer, on our clock. */
  meta: { asOf: string }
}

/** Maximum recordings chosen at once. */
export const maxChosen = 1000
