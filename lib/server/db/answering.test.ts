import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Answering } from './answering'
import { isInDoubt } from './fault'

const never = () => new Promise<never>(() => undefined)
const failing = () => Promise.reject(new Error('nobody'))
const settled = (promise: Promise<unknown>) => promise.catch((error: unknown) => error)

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('Answering', () => {
  it('gives up a statement as soon as the server is known to be silent, with an unknown outcome', async () => {
    const refused = settled(new Answering(failing).ask(never))
    await vi.advanceTimersByTimeAsync(1_500)
    const error = await refused
    expect(error).toMatchObject({ name: 'DatabaseAway' })
    expect(isInDoubt(error)).toBe(true)
  })

  it('lets a slow statement go on', async () => {
    const answering = new Answering(() => Promise.resolve())
    const slow = answering.ask(
      () => new Promise((resolve) => setTimeout(() => resolve('done'), 2_900)),
    )
    await vi.advanceTimersByTimeAsync(2_900)
    expect(await slow).toBe('done')
  })

  it('refuses statements to a silent server unsent, with one probe a second', async () => {
    const probe = vi.fn(failing)
    const answering = new Answering(probe)
    void settled(answering.ask(never))
    await vi.advanceTimersByTimeAsync(1_500)
    const ask = vi.fn(never)
    const each = Array.from({ length: 20 }, () => settled(answering.ask(ask)))
    const errors = await Promise.all(each)
    expect(errors.every((error) => !isInDoubt(error))).toBe(true)
    expect(ask).not.toHaveBeenCalled()
    expect(probe).toHaveBeenCalledOnce()
  })

  it('sends statements again once the server answers', async () => {
    const probe = vi.fn(failing)
    const answering = new Answering(probe)
    void settled(answering.ask(never))
    await vi.advanceTimersByTimeAsync(3_000)
    probe.mockResolvedValue(undefined as never)
    expect(await answering.ask(() => Promise.resolve('done'))).toBe('done')
  })

  it('passes on refusals of the server itself', async () => {
    const refusal = Object.assign(new Error('no'), { code: '23505' })
    const answering = new Answering(failing)
    expect(await settled(answering.ask(() => Promise.reject(refusal)))).toBe(refusal)
  })
})
