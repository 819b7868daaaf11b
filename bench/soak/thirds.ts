import { median } from '../harness/figure'
import type { Sample } from './sample'

/** What must not grow. */
const watched = ['rss', 'used', 'handles', 'files', 'p50', 'p95'] as const

export type Growth = { what: (typeof watched)[number]; middle: number; last: number; ratio: number }

/** Medians of the last third of the samples against the middle one; the first is warming up. */
export function growth(samples: Sample[]): Growth[] {
  const third = Math.floor(samples.length / 3)
  const middle = samples.slice(-2 * third, -third)
  const last = samples.slice(-third)
  return watched.map((what) => {
    const of = (some: Sample[]) => median(some.map((sample) => sample[what]))
    return { what, middle: of(middle), last: of(last), ratio: of(last) / of(middle) }
  })
}
