import { describe, expect, it } from 'vitest'
import { RateShare } from './rate-share'

function shareAt(share: number) {
  const time = { now: 0 }
  return { time, share: new RateShare(() => time.now, share) }
}

const takeAll = (share: RateShare, tries: number) =>
  Array.from({ length: tries }, () => share.take()).filter((waitMs) => waitMs === 0).length

describe('RateShare', () => {
  it('lets everything pass while the limit is unknown', () => {
    expect(takeAll(shareAt(0.25).share, 500)).toBe(500)
  })

  it('gives background its share of a window, and again of the next', () => {
    const { time, share } = shareAt(0.25)
    share.learn({ limit: 40, remaining: 40, resetMs: 60_000 })
    expect(takeAll(share, 100)).toBe(10)
    time.now = 20_000
    expect(share.take()).toBe(40_000)
    time.now = 60_000
    expect(takeAll(share, 100)).toBe(10)
  })

  it('keeps part of it from those who may do without', () => {
    const { share } = shareAt(0.25)
    share.learn({ limit: 40, remaining: 40, resetMs: 60_000 })
    const taken = Array.from({ length: 9 }, () => share.take(0.5)).filter((ms) => ms === 0)
    expect(taken).toHaveLength(5)
    expect(takeAll(share, 100)).toBe(5)
  })

  it('gives at least one call', () => {
    const { share } = shareAt(0.01)
    share.learn({ limit: 5, remaining: 5, resetMs: 1_000 })
    expect(takeAll(share, 9)).toBe(1)
  })

  it('yields when little is left', () => {
    const { time, share } = shareAt(1)
    share.learn({ limit: 100, remaining: 21, resetMs: 1_000 })
    expect(share.take()).toBe(0)
    share.learn({ limit: 100, remaining: 20, resetMs: 900 })
    expect(share.take()).toBe(900)
    time.now = 900
    expect(share.take()).toBe(0)
  })

  it('is refilled although the reset slides', () => {
    const { time, share } = shareAt(0.5)
    share.learn({ limit: 2, remaining: 2, resetMs: 1_000 })
    expect(takeAll(share, 5)).toBe(1)
    time.now = 999
    share.learn({ limit: 2, remaining: 2, resetMs: 1_000 })
    expect(share.take()).toBe(1)
    time.now = 1_000
    expect(share.take()).toBe(0)
  })

  it('tells what it knows', () => {
    const { time, share } = shareAt(0.5)
    expect(share.known()).toEqual({ limit: null, remaining: null, leftMs: null })
    share.learn({ limit: 9, remaining: 3, resetMs: 1_000 })
    expect(share.known()).toEqual({ limit: 9, remaining: 3, leftMs: 1_000 })
    time.now = 1_000
    expect(share.known()).toEqual({ limit: 9, remaining: null, leftMs: null })
  })
})
