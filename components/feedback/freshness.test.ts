import { describe, expect, it } from 'vitest'
import { readFreshness, secondsToRetry } from './freshness'

const asOf = '2026-11-22T13:00:00.000Z'
const after = (seconds: number) => Date.parse(asOf) + seconds * 1000

describe('readFreshness', () => {
  it.each([
    [2, false, 'live'],
    [15, false, 'live'],
    [16, false, 'reconnecting'],
    [2, true, 'reconnecting'],
    [30, true, 'reconnecting'],
    [31, false, 'disconnected'],
    [41, true, 'disconnected'],
  ] as const)('%i s old, failing %s: %s', (seconds, failing, level) => {
    expect(readFreshness({ asOf, failing, everyMs: null, now: after(seconds) }).level).toBe(level)
  })

  it('waits before the first answer', () => {
    expect(readFreshness({ asOf: null, failing: false, everyMs: null, now: 0 }).level).toBe(
      'waiting',
    )
  })

  it('treats a future time as fresh', () => {
    const reading = readFreshness({ asOf, failing: false, everyMs: null, now: after(-600) })
    expect(reading).toMatchObject({ ageMs: 0 })
  })

  it.each([
    [43, 'live'],
    [44, 'reconnecting'],
    [58, 'reconnecting'],
    [59, 'disconnected'],
  ] as const)('%i s are %s while webhooks tell and a poll comes every 30 s', (seconds, level) => {
    const reading = readFreshness({ asOf, failing: false, everyMs: 30_000, now: after(seconds) })
    expect(reading.level).toBe(level)
  })
})

describe('secondsToRetry', () => {
  const problem = { key: 'rate_limited', retryAfterSecs: 8 }

  it('counts from the moment the answer was written', () => {
    const freshness = { asOf, ageMs: 4000, problem }
    expect(secondsToRetry(freshness, after(4))).toBe(8)
    expect(secondsToRetry(freshness, after(9.5))).toBe(3)
    expect(secondsToRetry(freshness, after(12))).toBe(null)
  })

  it('is null while nobody has to wait', () => {
    expect(secondsToRetry(null, after(0))).toBe(null)
    expect(secondsToRetry({ asOf, ageMs: 0, problem: null }, after(0))).toBe(null)
    const failed = { key: 'upstream', retryAfterSecs: null }
    expect(secondsToRetry({ asOf, ageMs: 0, problem: failed }, after(0))).toBe(null)
  })
})
