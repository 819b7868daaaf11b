import { claimedName } from '@/lib/contract/claimed-name'
import type { RecordingFile } from '@/lib/contract/recording-list'

/** A session with recordings to compose. */
export type RecordedSession = {
  id: string
  room: RecordingFile['room']
  /** Of the earliest of its recordings read. */
  startedAt: string | null
  /** Safe to show, without duplicates and without participants who claim none. */
  people: string[]
}

/** The sessions of some recordings, the newest first. */
export function recordedSessions(files: RecordingFile[]): RecordedSession[] {
  const bySession = new Map<string, RecordingFile[]>()
  for (const file of files) {
    if (file.sessionId === null) continue
    bySession.set(file.sessionId, [...(bySession.get(file.sessionId) ?? []), file])
  }
  const sessions = [...bySession].map(([id, own]) => ({
    id,
    room: own.find(({ room }) => room?.name)?.room ?? own[0]?.room ?? null,
    startedAt: own.flatMap(({ startedAt }) => startedAt ?? []).toSorted()[0] ?? null,
    people: [...new Set(own.flatMap(({ person }) => claimedName(person?.context).name ?? []))],
  }))
  return sessions.toSorted((a, b) => ((a.startedAt ?? '') < (b.startedAt ?? '') ? 1 : -1))
}
