import type { Named } from './list'

/** One file: Telnyx records the sound and the picture of a person separately. */
export type RecordingFile = {
  id: string
  /** Null for what Telnyx may yet invent. */
  kind: 'audio' | 'video' | null
  /** Whether the file is there; Telnyx knows no failed recording. */
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
  /** Of whom; `context` is the raw claim, hostile, and null while it is not known. */
  person: { id: string; context: string | null } | null
  /** Since when Telnyx no longer has it. */
  goneAt?: string
}

/** `GET /api/directory/recordings/{id}` */
export type RecordingAnswer = {
  data: {
    recording: RecordingFile
    /** What else was recorded of the same person in the same session. */
    siblings: RecordingFile[]
    /** As Telnyx answers it, without the link. */
    raw: Record<string, unknown>
  }
  /** ISO 8601 of Telnyx's answer, on our clock. */
  meta: { asOf: string }
}

/** No more than these are chosen at once. */
export const maxChosen = 1000
