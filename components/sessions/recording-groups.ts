import type { MediaState, SessionRecording } from '@/lib/contract/session-media'

/** The recordings of one visit; audio and video are separate files. */
export type RecordingGroup = {
  id: string
  participantId: string | null
  context: string | null
  files: SessionRecording[]
  kinds: { audio: boolean; video: boolean }
  /** The state of the file furthest behind. */
  state: MediaState
  ready: SessionRecording[]
  startedAt: string | null
  /** The length of the longest file; null while none has ended. */
  seconds: number | null
  megabytes: number
}

const behind: MediaState[] = ['recording', 'processing', 'ready']

/**
 * Groups files by person, in the order of each first file. People who left are not shown as
 * recording, even if Telnyx has not updated the file.
 *
 * @param inside ids of the people inside now
 */
export function recordingGroups(
  recordings: SessionRecording[],
  inside: ReadonlySet<string>,
): RecordingGroup[] {
  const byPerson = new Map<string, SessionRecording[]>()
  for (const recording of recordings) {
    const key = recording.participantId ?? recording.id
    byPerson.set(key, [...(byPerson.get(key) ?? []), recording])
  }
  return [...byPerson].flatMap(([id, files]) => {
    const [first] = files
    if (!first) return []
    const isLive = first.participantId === null ? inside.size > 0 : inside.has(first.participantId)
    const states = files.map(({ state }) =>
      !isLive && state === 'recording' ? 'processing' : state,
    )
    const lengths = files.flatMap(({ seconds }) => seconds ?? [])
    return [
      {
        id,
        participantId: first.participantId,
        context: first.context,
        files,
        kinds: {
          audio: files.some(({ kind }) => kind === 'audio'),
          video: files.some(({ kind }) => kind === 'video'),
        },
        state: behind.find((state) => states.includes(state)) ?? 'ready',
        ready: files.filter(({ state }) => state === 'ready'),
        startedAt: first.startedAt,
        seconds: lengths.length > 0 ? Math.max(...lengths) : null,
        megabytes: sumOf(files),
      },
    ]
  })
}

export function sumOf(files: { megabytes: number | null }[]): number {
  return files.reduce((sum, { megabytes }) => sum + (megabytes ?? 0), 0)
}
