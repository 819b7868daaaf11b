import { describe, expect, it } from 'vitest'
import { nextAttempt, urlFor } from './forward-schedule'

const start = new Date('2026-01-01T00:00:00Z')

/** The seconds after the event at which attempts are made, if each fails at once. */
function attempts(): number[] {
  const made = [0]
  for (let now = start; ;) {
    const next = nextAttempt(made.length, start, now)
    if (!next) return made
    made.push((next.getTime() - start.getTime()) / 1000)
    now = next
  }
}

describe('a forward that fails', () => {
  it('is tried ever more slowly, and given up within 24 hours', () => {
    const made = attempts()
    expect(made.slice(0, 8)).toEqual([0, 2, 10, 40, 160, 760, 4360, 7960])
    expect(made.at(-1)).toBeLessThanOrEqual(24 * 3600)
    expect(made.at(-1)).toBeGreaterThan(22 * 3600)
  })

  it('goes to the failover after three failures, and does not forget the URL', () => {
    const order = [0, 1, 2, 3, 4, 5].map((failures) => urlFor(failures, 'url', 'failover'))
    expect(order).toEqual(['url', 'url', 'url', 'failover', 'url', 'failover'])
    expect(urlFor(3, 'url', null)).toBe('url')
  })
})
