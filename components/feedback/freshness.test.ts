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
    expect(readFreshness({ asOf, failing, now: after(seconds) }).level).toBe(level)
  })

  it('waits before the first answer', () => {
    expect(readFreshness({ asOf: null, failing: false, now: 0 }).level).toBe('waiting')
  })

  it('never calls the future old', () => {
    expect(readFreshness({ asOf, failing: false, now: after(-600) })).toMatchObject({ ageMs: 0 })
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

  it('is nothing while nobody has to wait', () => {
    expect(secondsToRetry(null, after(0))).toBe(null)
    expect(secondsToRetry({ asOf, ageMs: 0, problem: null }, after(0))).toBe(null)
    const failed = { key: 'upstream', retryAfterSecs: null }
    expect(secondsToRetry({ asOf, ageMs: 0, problem: failed }, after(0))).toBe(null)
  })
})
