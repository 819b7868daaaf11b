import type { PlayerTrack } from '@/components/player/timeline'
import type { Story, StoryFile } from '@/lib/contract/story/story'

const covers = ({ from, to }: StoryFile, at: number) => from <= at && at <= (to ?? at)

/** All finished files that cover a moment. */
function filesAt({ lanes }: Story, at: number): StoryFile[] {
  return lanes.flatMap(({ files }) => files.filter((file) => file.ready && covers(file, at)))
}

/** A moment of an address has whole seconds, and a file may begin within one. */
export const isRecordedWithin = (story: Story, second: number): boolean =>
  isRecorded(story, second) || isRecorded(story, second + 999)

export const isRecorded = (story: Story, at: number): boolean => filesAt(story, at).length > 0

/** What is seen and heard at a moment, and of whom. */
export function recordedAt(story: Story, at: number) {
  const files = filesAt(story, at)
  return {
    pictures: files.filter(({ kind }) => kind === 'video').length,
    sounds: files.filter(({ kind }) => kind === 'audio').length,
    people: story.lanes.filter((lane) => lane.files.some((file) => files.includes(file))),
  }
}

/** Every finished file of a session, for one player. */
export function tracksOf({ lanes }: Story): PlayerTrack[] {
  return lanes.flatMap(({ name, files }) =>
    files
      .filter(({ ready }) => ready)
      .map(({ id, kind, from, to }) => ({
        id,
        kind: kind ?? 'video',
        startedAt: new Date(from).toISOString(),
        durationSecs: to === null ? null : (to - from) / 1000,
        src: `/api/recordings/${encodeURIComponent(id)}/media`,
        name,
      })),
  )
}

/** A composition by itself, on the same axis. */
export function filmTracks({ compositions }: Story, filmId: string): PlayerTrack[] {
  return (compositions ?? [])
    .filter(({ id, ready }) => ready && id === filmId)
    .map(({ id, from, to }) => ({
      id,
      kind: 'video',
      startedAt: new Date(from).toISOString(),
      durationSecs: (to - from) / 1000,
      src: `/api/compositions/${encodeURIComponent(id)}/media`,
    }))
}
