import { describe, expect, it } from 'vitest'
import { RetryBudget } from './retry-budget'
import { jittered } from './retry'

describe('RetryBudget', () => {
  it('keeps all calls within 1.1 times the reads when every one fails', () => {
    const budget = new RetryBudget()
    const reads = 5_000
    let sent = 0
    for (let read = 0; read < reads; read += 1) {
      for (let tried = 0; tried <= 2; tried += 1) {
        sent += 1
        budget.earn()
        if (!budget.take()) break
      }
    }
    expect(sent / reads).toBeGreaterThan(1.09)
    expect(sent / reads).toBeLessThanOrEqual(1.1)
  })

  it('saves at most three retries', () => {
    const budget = new RetryBudget()
    for (let read = 0; read < 1_000; read += 1) budget.earn()
    expect([1, 2, 3, 4].map(() => budget.take())).toEqual([true, true, true, false])
  })
})

describe('jittered', () => {
  it('stays between its base and its cap, and varies', () => {
    const delays = Array.from({ length: 200 }, () => jittered(100, 100, 250))
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(100)
    expect(Math.max(...delays)).toBeLessThanOrEqual(250)
    expect(new Set(delays).size).toBeGreaterThan(20)
  })
})
