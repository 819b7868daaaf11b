import { describe, expect, it } from 'vitest'
import { ApiError } from '@/lib/server/errors'
import { Source } from './source'

/** Looks that the test answers by hand, in order. */
function byHand() {
  const looks: { give: (value: string) => void; fail: (error: unknown) => void }[] = []
  const look = () =>
    new Promise<string>((give, fail) => {
      looks.push({ give, fail })
    })
  return { looks, look }
}

const young = 60_000

describe('Source', () => {
  it('makes one look for any number of readers at once', async () => {
    const { looks, look } = byHand()
    const source = new Source(look, young)
    const reads = Array.from({ length: 20 }, () => source.read())
    expect(looks).toHaveLength(1)
    looks[0]?.give('first')
    const values = (await Promise.all(reads)).map((read) => read.value)
    expect(new Set(values)).toEqual(new Set(['first']))
    expect((await source.read()).value).toBe('first')
    expect(looks).toHaveLength(1)
  })

  it('keeps the last value when a look fails, and says why it is not newer', async () => {
    const { looks, look } = byHand()
    const source = new Source(look, 0)
    const first = source.read()
    looks[0]?.give('good')
    await first
    const second = source.read()
    looks[1]?.fail(new ApiError('rate_limited', { retryAfterSecs: 7 }))
    const { value, meta } = await second
    expect(value).toBe('good')
    expect(meta.problem).toEqual({ key: 'rate_limited', retryAfterSecs: 7 })
  })

  it('throws while it has no value, and when the thing is gone', async () => {
    const { looks, look } = byHand()
    const source = new Source(look, 0)
    const first = source.read()
    looks[0]?.fail(new ApiError('upstream_timeout'))
    await expect(first).rejects.toMatchObject({ key: 'upstream_timeout' })
    const second = source.read()
    looks[1]?.give('there')
    await second
    const third = source.read()
    looks[2]?.fail(new ApiError('not_found'))
    await expect(third).rejects.toMatchObject({ key: 'not_found' })
  })

  it('does not give a look that began before a change', async () => {
    const { looks, look } = byHand()
    const source = new Source(look, young)
    const before = source.read()
    source.expire()
    const after = source.read()
    looks[0]?.give('before the change')
    await expect.poll(() => looks.length).toBe(2)
    looks[1]?.give('after the change')
    expect((await after).value).toBe('after the change')
    expect((await before).value).toBe('after the change')
  })
})
