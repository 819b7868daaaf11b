import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { spendWrite, type WriteBudget } from './write-budget'

const someone = () => ({ userId: randomUUID(), tokenId: null as string | null })

/** How many of these simultaneous writes are allowed. */
function writesOf(
  who: ReturnType<typeof someone>,
  count: number,
  atMs: number,
  budget: WriteBudget,
) {
  let passed = 0
  for (let n = 0; n < count; n += 1) {
    try {
      spendWrite(who, budget, atMs)
      passed += 1
    } catch (error) {
      expect(error).toMatchObject({
        key: 'too_many_writes',
        status: 429,
        details: { outcome: 'not_sent', retryAfterSecs: 1 },
      })
    }
  }
  return passed
}

describe('a budget of writes', () => {
  it('gives 120 changes of accounts at once, then one a second', () => {
    const who = someone()
    expect(writesOf(who, 200, 0, 'account')).toBe(120)
    expect(writesOf(who, 200, 900, 'account')).toBe(0)
    expect(writesOf(who, 200, 10_000, 'account')).toBe(10)
    expect(writesOf(who, 200, 3_600_000, 'account')).toBe(120)
  })

  it('leaves room for moderating by the hundred', () => {
    const who = someone()
    writesOf(who, 200, 0, 'account')
    expect(writesOf(who, 500, 0, 'moderation')).toBe(500)
    expect(writesOf(who, 600, 0, 'moderation')).toBe(500)
  })

  it('is separate for every user and every token', () => {
    const who = someone()
    writesOf(who, 200, 0, 'account')
    expect(writesOf({ ...who, tokenId: randomUUID() }, 200, 0, 'account')).toBe(120)
    expect(writesOf(someone(), 1, 0, 'account')).toBe(1)
  })

  it('is not evicted while it is spent, however many others come', () => {
    const who = someone()
    writesOf(who, 200, 0, 'account')
    for (let n = 0; n < 3000; n += 1) writesOf(someone(), 1, 5_000, 'account')
    expect(writesOf(who, 200, 5_000, 'account')).toBe(5)
  })
})
