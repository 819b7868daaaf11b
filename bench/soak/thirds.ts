import { median } from '../harness/figure'
import type { Sample } from './sample'

/** What must not grow. */
const watched = ['rss', 'used', 'handles', 'files', 'p50', 'p95'] as const

function thirds(samples: Sample[]) {
  const third = Math.floor(samples.length / 3)
  return { middle: samples.slice(-2 * third, -third), last: samples.slice(-third) }
}

export type Growth = { what: (typeof watched)[number]; middle: number; last: number; ratio: number }

/** How much each path grew. It shows the place of a growth, and has no goal of its own. */
export function growthOfPaths(samples: Sample[]): [path: string, ratio: number][] {
  const { middle, last } = thirds(samples)
  return Object.keys(samples.at(-1)?.paths ?? {}).map((path) => {
    const of = (some: Sample[]) => median(some.flatMap(({ paths }) => paths[path] ?? []))
    return [path, of(last) / of(middle)]
  })
}

/** Medians of the last third of the samples against the middle one; the first third warms up. */
export function growth(samples: Sample[]): Growth[] {
  const { middle, last } = thirds(samples)
  return watched.map((what) => {
    const of = (some: Sample[]) => median(some.map((sample) => sample[what]))
    return { what, middle: of(middle), last: of(last), ratio: of(last) / of(middle) }
  })
}
