import { describe, expect, it, vi } from 'vitest'
import { CoalescedTask } from './coalesced-task'

function held() {
  const releases: ((error?: Error) => void)[] = []
  const work = vi.fn(
    () =>
      new Promise<void>((resolve, reject) =>
        releases.push((error) => (error ? reject(error) : resolve())),
      ),
  )
  return { work, releases }
}

describe('a coalesced task', () => {
  it('runs once more for all requests during a run, never two at a time', async () => {
    const { work, releases } = held()
    const task = new CoalescedTask({ what: 'work', work })
    const first = task.run()
    await expect.poll(() => work).toHaveBeenCalledTimes(1)
    const later = [task.run(), task.run(), task.run()]
    expect(work).toHaveBeenCalledTimes(1)
    releases[0]?.()
    await first
    await expect.poll(() => work).toHaveBeenCalledTimes(2)
    releases[1]?.()
    await Promise.all(later)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('rejects for who waits when it fails, and retries by itself', async () => {
    const { work, releases } = held()
    const task = new CoalescedTask({ what: 'work', work })
    const first = task.run()
    await expect.poll(() => releases).toHaveLength(1)
    releases[0]?.(new Error('away'))
    await expect(first).rejects.toThrow('away')
    await expect.poll(() => work).toHaveBeenCalledTimes(2)
    releases[1]?.()
    await task.stop()
  })

  it('waits for the current run when it is stopped, and starts no other', async () => {
    const { work, releases } = held()
    const task = new CoalescedTask({ what: 'work', work })
    task.ask()
    await expect.poll(() => releases).toHaveLength(1)
    task.ask()
    let stopped = false
    const stopping = task.stop().then(() => (stopped = true))
    await Promise.resolve()
    expect(stopped).toBe(false)
    releases[0]?.()
    await stopping
    await expect(task.run()).rejects.toThrow()
    expect(work).toHaveBeenCalledTimes(1)
  })
})
