import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, shortestMs, showing, ticksIn, timeAt, xOf, zoomed } from './view'

const whole = { from: 0, to: 4 * 3_600_000 }

describe('the view of a story', () => {
  it('stays within the session, and goes down to a minute', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: 0.01, max: 20, noNaN: true }),
            fc.integer({ min: -1e8, max: 1e8 }),
          ),
        ),
        (moves) => {
          let view = whole
          for (const [factor, by] of moves) {
            view = zoomed(moved(view, whole, by), whole, factor, (view.from + view.to) / 2)
            expect(view.from).toBeGreaterThanOrEqual(whole.from)
            expect(view.to).toBeLessThanOrEqual(whole.to + 1)
            expect(view.to - view.from).toBeGreaterThanOrEqual(shortestMs - 1)
          }
        },
      ),
    )
  })

  it('keeps the moment under the pointer where it is', () => {
    const view = { from: 3_600_000, to: 7_200_000 }
    const next = zoomed(view, whole, 0.5, 4_500_000)
    expect(xOf({ view: next, width: 1000 }, 4_500_000)).toBeCloseTo(250)
    expect(timeAt({ view: next, width: 1000 }, 250)).toBeCloseTo(4_500_000)
  })

  it('shows a session shorter than a minute as a whole', () => {
    const short = { from: 0, to: 5_000 }
    expect(zoomed(short, short, 0.1, 100)).toEqual(short)
  })

  it('moves to a moment out of view', () => {
    const view = showing({ from: 0, to: 60_000 }, whole, 600_000)
    expect(view).toEqual({ from: 570_000, to: 630_000 })
  })

  it('has round ticks of the zone', () => {
    const ticks = ticksIn({ view: { from: 0, to: 3_600_000 }, width: 1000 }, 19_800_000)
    expect(ticks[0]).toEqual({ at: 0, stepMs: 600_000 })
    expect(ticks).toHaveLength(7)
  })
})
