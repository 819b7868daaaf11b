import { describe, expect, it } from 'vitest'
import { askedPauseMs, rateWindow, serverTime } from './rate-headers'

const now = Date.UTC(2026, 0, 1, 12, 0, 0)
const date = (ms: number) => new Date(ms).toUTCString()

describe('askedPauseMs', () => {
  it.each([
    [{ 'x-ratelimit-reset': '7' }, 7_000],
    [{ 'x-ratelimit-reset': '0.5' }, 500],
    [{ 'retry-after': '3' }, 3_000],
    [{ 'retry-after': date(now + 4_000) }, 4_000],
    [{ 'retry-after': '2', 'x-ratelimit-reset': '9' }, 9_000],
    [{ 'retry-after': ['5', '6'] }, 5_000],
    [{}, null],
    [{ 'x-ratelimit-reset': '0' }, null],
    [{ 'x-ratelimit-reset': '-3' }, null],
    [{ 'x-ratelimit-reset': '1e9' }, null],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': date(now - 4_000) }, null],
  ])('%j asks for %s', (headers, pauseMs) => {
    expect(askedPauseMs(headers, now)).toBe(pauseMs)
  })

  it('measures a date from the server clock, not from ours', () => {
    const theirs = now + 600_000
    expect(askedPauseMs({ 'retry-after': date(theirs + 5_000), date: date(theirs) }, now)).toBe(
      5_000,
    )
  })
})

describe('rateWindow', () => {
  it('needs all three headers', () => {
    const headers = {
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '30',
    }
    expect(rateWindow(headers)).toEqual({ limit: 100, remaining: 0, resetMs: 30_000 })
    for (const name of Object.keys(headers)) {
      expect(rateWindow({ ...headers, [name]: undefined })).toBeNull()
    }
  })
})

describe('serverTime', () => {
  it('reads the date, if it is one', () => {
    expect(serverTime({ date: date(now) })).toBe(now)
    expect(serverTime({ date: 'today' })).toBeNull()
    expect(serverTime({})).toBeNull()
  })
})
