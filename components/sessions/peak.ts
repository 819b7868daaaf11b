import type { LivePerson } from '@/lib/contract/live'

/** The maximum number of people inside at once, by their visits; null without visits. */
export function peakOf(people: LivePerson[]): number | null {
  const changes = people.flatMap(({ joinedAt, leftAt }) =>
    joinedAt === null
      ? []
      : [
          { at: Date.parse(joinedAt), step: 1 },
          ...(leftAt === null ? [] : [{ at: Date.parse(leftAt), step: -1 }]),
        ],
  )
  if (changes.length === 0) return null
  // A join in the same moment as a leave takes that place.
  changes.sort((a, b) => a.at - b.at || a.step - b.step)
  let inside = 0
  let max = 0
  for (const { step } of changes) {
    inside += step
    max = Math.max(max, inside)
  }
  return max
}
