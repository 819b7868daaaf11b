import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadWithRetry } from './load-with-retry'

const away = new Error('ChunkLoadError')

const answer = () => Promise.resolve(new Response())

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', answer)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('retries until the network answers', async () => {
  const load = vi
    .fn()
    .mockRejectedValueOnce(away)
    .mockRejectedValueOnce(away)
    .mockResolvedValue('it')
  const loaded = loadWithRetry(load)
  await vi.advanceTimersByTimeAsync(1500)
  await expect(loaded).resolves.toBe('it')
  expect(load).toHaveBeenCalledTimes(3)
})

it('retries at once when the browser is back online, and not before', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const load = vi.fn().mockRejectedValueOnce(away).mockResolvedValue('it')
  const loaded = loadWithRetry(load)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(load).toHaveBeenCalledOnce()
  window.dispatchEvent(new Event('online'))
  await expect(loaded).resolves.toBe('it')
})

it('throws after repeated failures', async () => {
  const load = vi.fn().mockRejectedValue(away)
  const loaded = expect(loadWithRetry(load)).rejects.toBe(away)
  await vi.advanceTimersByTimeAsync(15_500)
  await loaded
  expect(load).toHaveBeenCalledTimes(6)
})

it('waits for an unreachable server without counting failures', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const load = vi.fn().mockRejectedValueOnce(away).mockResolvedValue('it')
  const loaded = loadWithRetry(load)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(load).toHaveBeenCalledOnce()
  vi.stubGlobal('fetch', answer)
  await vi.advanceTimersByTimeAsync(2_000)
  await expect(loaded).resolves.toBe('it')
})
