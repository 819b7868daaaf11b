import type { SessionComposition } from '../session-media'
import { once } from './once'
import type { StoryComposition, StoryFile, StorySpan } from './story'

/** Compositions of the session, placed over the part that they show as far as it is known. */
export function compositionsOf(
  compositions: readonly SessionComposition[],
  files: readonly StoryFile[],
  range: StorySpan,
): StoryComposition[] {
  const from = files[0]?.from ?? range.from
  return once(compositions)
    .flatMap(({ id, createdAt, seconds, state }): StoryComposition[] => {
      const madeAt = createdAt === null ? Number.NaN : Date.parse(createdAt)
      if (Number.isNaN(madeAt)) return []
      const to = seconds === null ? range.to : from + Math.max(0, seconds) * 1000
      return [{ id, madeAt, from, to, ready: state === 'ready' }]
    })
    .toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1))
}
