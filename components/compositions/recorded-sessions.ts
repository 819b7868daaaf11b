import { claimedName } from '@/lib/contract/claimed-name'
import { holds } from '@/lib/contract/found'
import type { RecordingFile } from '@/lib/contract/recording-list'

/** A session of which there is something to compose, as far as its recordings tell. */
export type RecordedSession = {
  id: string
  room: RecordingFile['room']
  /** Of its earliest recording that was read. */
  startedAt: string | null
  /** Safe to show, each once; without those who claim none. */
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

/** Those of which every word is in the room's name or in that of somebody in it. */
export function narrow(sessions: RecordedSession[], words: readonly string[]): RecordedSession[] {
  return sessions.filter(({ room, people }) =>
    words.every((word) => [room?.name, ...people].some((name) => holds(name, word))),
  )
}
