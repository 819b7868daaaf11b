import 'server-only'

/** How far Telnyx's clock is ahead of ours: somewhere between the two, in milliseconds. */
export type ClockSkew = { lowerMs: number; upperMs: number }

const unknownSkew: ClockSkew = { lowerMs: -Infinity, upperMs: Infinity }

/** One exchange: Telnyx's `date`, and when we sent and had the answer, all in epoch milliseconds. */
export type DatedExchange = { date: number; sentAt: number; receivedAt: number }

type Sample = ClockSkew & { measuredAt: number }

/** `date` has whole seconds. */
const resolutionMs = 1_000

/** Telnyx's machines may disagree by some milliseconds. */
const marginMs = 250

/** Maximum drift between two synchronised clocks, as a share of the time that passes. */
const drift = 0.0005

const maxSamples = 50
const maxAgeMs = 10 * 60_000

/**
 * Longer than any act is watched: until then either time of a clock that was set may be the right
 * one.
 */
const ambiguousMs = 70_000

const width = ({ lowerMs, upperMs }: ClockSkew) => upperMs - lowerMs

const widened = ({ lowerMs, upperMs }: ClockSkew, byMs: number): ClockSkew => ({
  lowerMs: lowerMs - byMs,
  upperMs: upperMs + byMs,
})

const shared = (one: ClockSkew, other: ClockSkew): ClockSkew => ({
  lowerMs: Math.max(one.lowerMs, other.lowerMs),
  upperMs: Math.min(one.upperMs, other.upperMs),
})

const hull = (one: ClockSkew, other: ClockSkew): ClockSkew => ({
  lowerMs: Math.min(one.lowerMs, other.lowerMs),
  upperMs: Math.max(one.upperMs, other.upperMs),
})

/**
 * Estimates Telnyx's clock from recent exchanges. A `date` was made at some moment between request
 * and answer, so a slow answer says little; each exchange narrows the range.
 */
export class SkewRecord {
  #samples: Sample[] = []

  /** @param clock milliseconds, never set back */
  constructor(private readonly clock: () => number) {}

  add({ date, sentAt, receivedAt }: DatedExchange): void {
    const lowerMs = date - receivedAt
    const upperMs = date + resolutionMs - sentAt
    this.#samples.unshift({ lowerMs, upperMs, measuredAt: this.clock() })
    this.#samples.length = Math.min(this.#samples.length, maxSamples)
  }

  /**
   * Newest first, until two contradict each other: one of the clocks was set in between. For
   * `ambiguousMs` either may have been right when an act was sent.
   */
  current(): ClockSkew {
    const now = this.clock()
    let known = unknownSkew
    for (const sample of this.#samples) {
      const ageMs = now - sample.measuredAt
      if (ageMs > maxAgeMs) break
      const then = widened(sample, ageMs * drift)
      const both = shared(known, then)
      if (width(both) >= 0) known = both
      else if (ageMs > ambiguousMs) break
      else return widened(hull(known, then), marginMs)
    }
    return widened(known, marginMs)
  }
}

/** The smallest certain skew, to show to people; null while nothing is known. */
export function certainSkewMs({ lowerMs, upperMs }: ClockSkew): number | null {
  if (lowerMs === -Infinity) return null
  if (lowerMs > 0) return Math.round(lowerMs)
  return upperMs < 0 ? Math.round(upperMs) : 0
}
