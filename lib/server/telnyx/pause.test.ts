import { describe, expect, it } from 'vitest'
import { Pause } from './pause'

describe('Pause', () => {
  it('is capped, lengthened, never shortened, and ends', () => {
    const time = { now: 5 }
    const pause = new Pause(() => time.now, 60_000)
    expect(pause.leftMs()).toBe(0)
    expect(pause.begin(2_000)).toBe(2_000)
    pause.begin(1_000)
    expect(pause.leftMs()).toBe(2_000)
    expect(pause.begin(9_999_999)).toBe(60_000)
    time.now += 60_000
    expect(pause.leftMs()).toBe(0)
  })
})
