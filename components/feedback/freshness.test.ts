import { describe, expect, it } from 'vitest'
import { readFreshness } from './freshness'

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
