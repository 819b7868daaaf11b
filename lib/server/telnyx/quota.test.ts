import { describe, expect, it } from 'vitest'
import { Quota } from './quota'
import type { QuotaClass } from './quota-class'

function quotaAt(share: number) {
  const time = { now: 0 }
  const quota = new Quota({ clock: () => time.now, share, maxPauseMs: 60_000 })
  return { time, quota }
}

/** A window of a minute, as answers report it. */
function minuteOf(quota: Quota, limit: number, remaining = limit, resetMs = 60_000) {
  quota.take('act', null)
  quota.done({ limit, remaining, resetMs }, true)
}

/** One call, answered at once without rate headers. */
function call(quota: Quota, as: QuotaClass, owner: string | null = null): boolean {
  if (quota.take(as, owner) > 0) return false
  quota.done(null, true)
  return true
}

const callAll = (quota: Quota, as: QuotaClass, tries: number, owner: string | null = null) =>
  Array.from({ length: tries }, () => call(quota, as, owner)).filter(Boolean).length

/** A Telnyx that counts, and reports what is left with every answer. */
function account(quota: Quota, limit: number) {
  let left = limit
  return (as: QuotaClass, owner: string | null = null): 'delayed' | 'taken' | 'refused' => {
    if (quota.take(as, owner) > 0) return 'delayed'
    const taken = left > 0
    if (taken) left -= 1
    quota.done({ limit, remaining: left, resetMs: 60_000 }, true)
    return taken ? 'taken' : 'refused'
  }
}

describe('Quota, for the background', () => {
  it('lets everything pass while no limit is reported', () => {
    expect(callAll(quotaAt(0.25).quota, 'background', 500)).toBe(500)
  })

  it('gives it its share of a window, and again of the next', () => {
    const { time, quota } = quotaAt(0.25)
    minuteOf(quota, 40)
    expect(callAll(quota, 'background', 100)).toBe(10)
    time.now = 20_000
    expect(quota.take('background', null)).toBe(40_000)
    time.now = 60_000
    expect(callAll(quota, 'background', 100)).toBe(10)
  })

  it('assumes windows of a minute when Telnyx stops reporting them', () => {
    const { time, quota } = quotaAt(0.25)
    minuteOf(quota, 40)
    for (let minute = 1; minute <= 5; minute += 1) {
      time.now = minute * 60_000
      expect(callAll(quota, 'background', 100)).toBe(10)
    }
  })

  it('is refilled although the reset slides', () => {
    const { time, quota } = quotaAt(0.5)
    minuteOf(quota, 4, 4, 1_000)
    expect(callAll(quota, 'background', 5)).toBe(2)
    time.now = 999
    minuteOf(quota, 4, 4, 1_000)
    expect(quota.take('background', null)).toBe(1)
    time.now = 1_000
    expect(call(quota, 'background')).toBe(true)
  })

  it('keeps part of the share from what only decorates', () => {
    const { quota } = quotaAt(0.25)
    minuteOf(quota, 40)
    expect(callAll(quota, 'decoration', 9)).toBe(5)
    expect(callAll(quota, 'background', 100)).toBe(5)
  })

  it('gives at least one call', () => {
    const { quota } = quotaAt(0.01)
    minuteOf(quota, 5)
    expect(callAll(quota, 'background', 9)).toBe(1)
  })
})

describe('Quota, for what is left', () => {
  it.each([
    ['act', 100],
    ['read', 80],
    ['background', 70],
    ['decoration', 50],
    ['mirror', 50],
  ] as const)('%s may take %i of 100', (as, max) => {
    const { quota } = quotaAt(1)
    const send = account(quota, 100)
    // The first answer reports the limit.
    const sent = Array.from({ length: 150 }, () => send(as, null))
    expect(sent.filter((end) => end === 'taken').length).toBeLessThanOrEqual(max)
    expect(sent.filter((end) => end === 'taken').length).toBeGreaterThanOrEqual(max / 2)
    if (as === 'act') expect(sent).not.toContain('delayed')
  })

  it('counts calls that are under way', () => {
    const { quota } = quotaAt(1)
    minuteOf(quota, 100)
    const begun = Array.from({ length: 140 }, () => quota.take('read', null))
    expect(begun.filter((waitMs) => waitMs === 0)).toHaveLength(80)
    expect(quota.take('act', null)).toBe(0)
  })

  it('sends few reads before an answer has reported the limit', () => {
    const { quota } = quotaAt(1)
    const begun = Array.from({ length: 140 }, () => quota.take('read', null))
    expect(begun.filter((waitMs) => waitMs === 0)).toHaveLength(8)
    expect(quota.take('act', null)).toBe(0)
  })

  it('reports its window', () => {
    const { time, quota } = quotaAt(0.5)
    expect(quota.known()).toEqual({ limit: null, remaining: null, leftMs: null })
    minuteOf(quota, 9, 3, 1_000)
    expect(quota.known()).toEqual({ limit: 9, remaining: 3, leftMs: 1_000 })
    time.now = 1_000
    expect(quota.known()).toEqual({ limit: 9, remaining: null, leftMs: 60_000 })
  })
})

describe('Quota, among readers', () => {
  it('lets one flooding reader have half of what reads may use, and others go on', () => {
    const { quota } = quotaAt(1)
    const send = account(quota, 100)
    const flood = Array.from({ length: 140 }, () => send('read', 'viewer'))
    expect(flood.filter((end) => end === 'taken')).toHaveLength(40)
    const other = Array.from({ length: 40 }, () => send('read', 'support'))
    expect(other.filter((end) => end === 'taken')).toHaveLength(40)
    expect(send('act', null)).toBe('taken')
  })

  it('limits nobody to a share while there is plenty', () => {
    const { quota } = quotaAt(1)
    const send = account(quota, 1_000)
    const reads = Array.from({ length: 390 }, () => send('read', 'viewer'))
    expect(reads).not.toContain('delayed')
  })
})

describe('Quota, after a 429', () => {
  it('pauses its class and less urgent ones, capped, lengthened, never shortened', () => {
    const { time, quota } = quotaAt(1)
    expect(quota.refused('read', 2_000)).toBe(2_000)
    quota.refused('read', 1_000)
    expect(quota.take('read', null)).toBe(2_000)
    expect(quota.take('decoration', null)).toBe(2_000)
    expect(quota.take('background', null)).toBe(2_000)
    expect(call(quota, 'act')).toBe(true)
    expect(quota.refused('act', 9_999_999)).toBe(60_000)
    expect(quota.take('act', null)).toBe(60_000)
    time.now += 60_000
    expect(call(quota, 'act')).toBe(true)
    expect(call(quota, 'background')).toBe(true)
  })

  it('never makes an act wait for a guess', () => {
    const { quota } = quotaAt(1)
    quota.refused('act', null)
    expect(call(quota, 'act')).toBe(true)
    expect(quota.take('read', null)).toBe(1_000)
  })

  it('to a read of names delays no page', () => {
    const { quota } = quotaAt(1)
    quota.refused('decoration', 30_000)
    expect(call(quota, 'read')).toBe(true)
    expect(quota.take('background', null)).toBe(30_000)
  })
})
