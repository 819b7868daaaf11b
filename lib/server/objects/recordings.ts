import 'server-only'
import type { Recording } from '@/lib/contract/telnyx'
import { singleton } from '@/lib/server/process'

/** What a deletion tells of a recording that Telnyx may no longer have. */
export type HeldRecording = {
  personId: string | null
  sessionId: string | null
  roomId: string | null
  kind: string | null
  startedAt: string | null
  sizeMb: number | null
}

const most = 20_000

const held = () =>
  singleton<Map<string, HeldRecording>>('directory.recordings', () => new Map<string, never>())

/** Remembers recordings that were read anyway: once deleted, they cannot be asked about. */
export function holdRecordings(recordings: Recording[]): void {
  for (const recording of recordings) {
    if (!recording.id) continue
    held().delete(recording.id)
    held().set(recording.id, {
      personId: recording.participant_id ?? null,
      sessionId: recording.session_id ?? null,
      roomId: recording.room_id ?? null,
      kind: recording.type ?? null,
      startedAt: recording.started_at ?? null,
      sizeMb: recording.size_mb ?? null,
    })
    const oldest = held().keys().next()
    if (held().size > most && !oldest.done) held().delete(oldest.value)
  }
}

export function heldRecording(id: string): HeldRecording | null {
  return held().get(id) ?? null
}
