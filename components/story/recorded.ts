import type { Story, StoryFile } from '@/lib/contract/story/story'

const covers = ({ from, to }: StoryFile, at: number) => from <= at && at <= (to ?? at)

/** The finished files of everybody that cover a moment. */
export function filesAt({ lanes }: Story, at: number): StoryFile[] {
  return lanes.flatMap(({ files }) => files.filter((file) => file.ready && covers(file, at)))
}

export const isRecorded = (story: Story, at: number): boolean => filesAt(story, at).length > 0
