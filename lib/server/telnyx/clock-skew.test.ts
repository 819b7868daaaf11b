import { describe, expect, it } from 'vitest'
import { certainSkewMs, SkewRecord } from './clock-skew'

const start = Date.parse('2026-06-15T12:00:00.250Z')

/** A record of exchanges with its own clock, in milliseconds from the start. */
function recording() {
  let now = 0
  const record = new SkewRecord(() => now)
  const add = (date: string, beganMs: number, endedMs: number) => {
    now = endedMs
    const times = { sentAt: start + beganMs, receivedAt: start + endedMs }
    record.add({ date: Date.parse(date), ...times })
    return record.current()
  }
  const later = (ms: number) => {
    now += ms
    return record.current()
  }
  return { record, add, later }
}

describe('the skew of the clocks', () => {
  it('is anything before the first answer', () => {
    const { record } = recording()
    expect(record.current()).toEqual({ lowerMs: -Infinity, upperMs: Infinity })
    expect(certainSkewMs(record.current())).toBeNull()
  })

  it('is as uncertain as the answer was slow, and the date coarse', () => {
    const { add } = recording()
    expect(add('2026-06-15T12:00:05Z', 0, 5_000)).toEqual({ lowerMs: -500, upperMs: 6_000 })
  })

  it('is narrowed by every exchange, and widens as time goes by', () => {
    const { add, later } = recording()
    add('2026-06-15T12:00:05Z', 0, 5_000)
    const both = add('2026-06-15T12:00:04Z', 5_000, 5_400)
    expect(both).toEqual({ lowerMs: -500.2, upperMs: 0 })
    expect(later(60_000)).toEqual({ lowerMs: -530.2, upperMs: 30 })
    expect(later(600_000)).toEqual({ lowerMs: -Infinity, upperMs: Infinity })
  })

  it('accepts both for a minute after a clock was set, then only the newer', () => {
    const { add, later } = recording()
    add('2026-06-15T12:00:00Z', 0, 100)
    const ambiguous = add('2026-06-15T11:50:01Z', 1_000, 1_100)
    expect(ambiguous.lowerMs).toBeLessThan(-599_000)
    expect(ambiguous.upperMs).toBeGreaterThan(0)
    const believed = later(80_000)
    expect(believed.lowerMs).toBeLessThan(-599_000)
    expect(believed.upperMs).toBeLessThan(-598_000)
  })

  it('is shown to people only as far as it is certain', () => {
    expect(certainSkewMs({ lowerMs: -500, upperMs: 6_000 })).toBe(0)
    expect(certainSkewMs({ lowerMs: 2_000.4, upperMs: 6_000 })).toBe(2_000)
    expect(certainSkewMs({ lowerMs: -6_000, upperMs: -2_000 })).toBe(-2_000)
  })
})
