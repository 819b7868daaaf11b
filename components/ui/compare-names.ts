import { mixesAlphabets, skeleton } from '@/lib/contract/skeleton'

/** Why a name is suspicious: another looks like it, or it mixes alphabets. */
export type NameDoubt = 'alike' | 'mixed'

const maxCached = 5_000
const skeletons = new Map<string, string>()

function cachedSkeleton(name: string): string {
  const cached = skeletons.get(name) ?? skeleton(name)
  if (skeletons.size >= maxCached) skeletons.clear()
  skeletons.set(name, cached)
  return cached
}

/** Finds names that look like another of them, and names that mix alphabets. */
export function compareNames(names: readonly string[]): Map<string, NameDoubt> {
  const counts = new Map<string, number>()
  for (const name of names) {
    const key = cachedSkeleton(name)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const doubts = new Map<string, NameDoubt>()
  for (const name of names) {
    if ((counts.get(cachedSkeleton(name)) ?? 0) > 1) doubts.set(name, 'alike')
    else if (mixesAlphabets(name)) doubts.set(name, 'mixed')
  }
  return doubts
}
