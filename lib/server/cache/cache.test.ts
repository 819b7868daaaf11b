import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Cache } from './cache'

const ttlMs = 60_000
const max = 100

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const upper = () => vi.fn(async (key: string) => key.toUpperCase())

it('reads a missing value once for all askers, and an evicted one again', async () => {
  const read = upper()
  const cache = new Cache({ read, ttlMs, max })
  await Promise.all([cache.load(['a', 'b', null, 'a']), cache.load(['b'])])
  expect(read.mock.calls.flat()).toEqual(['a', 'b'])
  expect(['a', 'b', 'c', null].map((key) => cache.get(key))).toEqual(['A', 'B', null, null])
  cache.evict('a')
  expect(cache.get('a')).toBeNull()
  await cache.load(['a', 'b'])
  expect(read).toHaveBeenCalledTimes(3)
})

it('reads expired values again, but not values put since', async () => {
  const read = upper()
  const cache = new Cache({ read, ttlMs, max })
  cache.put('a', 'put')
  await cache.load(['a'])
  expect([cache.get('a'), read.mock.calls.length]).toEqual(['put', 0])
  vi.advanceTimersByTime(ttlMs)
  expect(cache.get('a')).toBe('put')
  await cache.load(['a'])
  expect(cache.get('a')).toBe('A')
})

it('reads what never expires once', async () => {
  const read = upper()
  const cache = new Cache({ read, ttlMs: Infinity, max })
  await cache.load(['a'])
  vi.advanceTimersByTime(ttlMs)
  await cache.load(['a'])
  expect([cache.get('a'), read.mock.calls.length]).toEqual(['A', 1])
})

it('keeps the last value when a later read fails, reports the failure, and retries at once', async () => {
  const problems: string[] = []
  const read = upper()
  const onError = (key: string) => void problems.push(key)
  const cache = new Cache({ read, ttlMs, errorTtlMs: 0, max, onError })
  await cache.load(['a'])
  vi.advanceTimersByTime(ttlMs)
  read.mockRejectedValueOnce(new Error('away'))
  await cache.load(['a'])
  expect([cache.get('a'), problems]).toEqual(['A', ['a']])
  await cache.load(['a'])
  expect([read.mock.calls.length, problems]).toEqual([3, ['a']])
})

it('keeps the most recently used values', async () => {
  const cache = new Cache({ read: upper(), ttlMs, max: 2 })
  await cache.load(['a', 'b'])
  cache.get('a')
  await cache.load(['c'])
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', null, 'C'])
  expect(cache.values()).toEqual(['A', 'C'])
})

it('drops a read that began before the value was evicted', async () => {
  let answer: (value: string) => void = () => undefined
  const read = () => new Promise<string>((resolve) => (answer = resolve))
  const cache = new Cache<string, string>({ read, ttlMs, max })
  const loaded = cache.load(['a'])
  cache.evict('a')
  answer('of before')
  await loaded
  expect(cache.get('a')).toBeNull()
})

it('makes at most eight reads of one load at the same time', async () => {
  let underWay = 0
  let peak = 0
  const read = async (key: string) => {
    peak = Math.max(peak, (underWay += 1))
    await Promise.resolve()
    underWay -= 1
    return key
  }
  const cache = new Cache({ read, ttlMs, max })
  await cache.load(Array.from({ length: 30 }, (_, index) => String(index)))
  expect([peak, cache.values().length]).toEqual([8, 30])
})
