import { expect, it } from 'vitest'
import { attempt } from './attempt'

/** Ends only when it is aborted. */
const endless = (signal: AbortSignal) =>
  new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error)),
  )

it('ends at its deadline', async () => {
  const { signal: stopping } = new AbortController()
  const late = attempt({ stopping, timeoutMs: 5 }, endless)
  await expect(late).rejects.toMatchObject({ name: 'TimeoutError' })
})

it('ends with what outlives it, also when that was over before', async () => {
  const stopping = new AbortController()
  const running = attempt({ stopping: stopping.signal, timeoutMs: 60_000 }, endless)
  stopping.abort()
  await expect(running).rejects.toMatchObject({ name: 'AbortError' })
  let isAborted = false
  await attempt({ stopping: stopping.signal, timeoutMs: 60_000 }, async (signal) => {
    isAborted = signal.aborted
  })
  expect(isAborted).toBe(true)
})

it('leaves nothing on what outlives it', async () => {
  const stopping = new AbortController()
  const listeners = new Set<unknown>()
  const { signal } = stopping
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (type: string, listener: EventListener) => {
    listeners.add(listener)
    add(type, listener)
  }
  signal.removeEventListener = (type: string, listener: EventListener) => {
    listeners.delete(listener)
    remove(type, listener)
  }
  expect(await attempt({ stopping: signal, timeoutMs: 60_000 }, async () => 'done')).toBe('done')
  expect(listeners.size).toBe(0)
})
