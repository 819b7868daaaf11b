import { describe, expect, it } from 'vitest'
import { ApiError } from '@/lib/server/errors'
import { CachedRead } from './cached-read'

/** Reads that the test answers by hand, in order. */
function byHand() {
  const reads: { give: (value: string) => void; fail: (error: unknown) => void }[] = []
  const read = () =>
    new Promise<string>((give, fail) => {
      reads.push({ give, fail })
    })
  return { reads, read }
}

const ttlMs = 60_000

describe('CachedRead', () => {
  it('makes one read for any number of askers', async () => {
    const { reads, read } = byHand()
    const cached = new CachedRead(read, { ttlMs })
    const asked = Array.from({ length: 20 }, () => cached.read())
    expect(reads).toHaveLength(1)
    reads[0]?.give('first')
    const values = (await Promise.all(asked)).map(({ value }) => value)
    expect(new Set(values)).toEqual(new Set(['first']))
    expect((await cached.read()).value).toBe('first')
    expect(reads).toHaveLength(1)
  })

  it('keeps the last value when a read fails, and says why it is not newer', async () => {
    const { reads, read } = byHand()
    const cached = new CachedRead(read, { ttlMs: 0 })
    const first = cached.read()
    reads[0]?.give('good')
    await first
    const second = cached.read()
    reads[1]?.fail(new ApiError('rate_limited', { retryAfterSecs: 7 }))
    const { value, meta } = await second
    expect(value).toBe('good')
    expect(meta.problem).toEqual({ key: 'rate_limited', retryAfterSecs: 7 })
  })

  it('throws while it has no value, and when the object is gone', async () => {
    const { reads, read } = byHand()
    const cached = new CachedRead(read, { ttlMs: 0 })
    const first = cached.read()
    reads[0]?.fail(new ApiError('upstream_timeout'))
    await expect(first).rejects.toMatchObject({ key: 'upstream_timeout' })
    const second = cached.read()
    reads[1]?.give('there')
    await second
    const third = cached.read()
    reads[2]?.fail(new ApiError('not_found'))
    await expect(third).rejects.toMatchObject({ key: 'not_found' })
  })

  it('does not return a read that began before a change', async () => {
    const { reads, read } = byHand()
    const cached = new CachedRead(read, { ttlMs })
    const before = cached.read()
    cached.expire()
    const after = cached.read()
    reads[0]?.give('before the change')
    await expect.poll(() => reads.length).toBe(2)
    reads[1]?.give('after the change')
    expect((await after).value).toBe('after the change')
    expect((await before).value).toBe('after the change')
  })
  it('returns a put value until it expires, also after a change', async () => {
    const { reads, read } = byHand()
    const cached = new CachedRead(read, { ttlMs })
    cached.expire()
    cached.put('put')
    expect([cached.isDue, cached.value, (await cached.read()).value]).toEqual([false, 'put', 'put'])
    expect(reads).toEqual([])
  })

  it('shares a failure for the ttl of failures', async () => {
    const { reads, read } = byHand()
    const problems: unknown[] = []
    const cached = new CachedRead(read, { ttlMs, errorTtlMs: 0 }, (error) => problems.push(error))
    const away = new ApiError('upstream_timeout')
    for (const index of [0, 1]) {
      const refreshed = cached.refresh()
      reads[index]?.fail(away)
      await refreshed
    }
    expect([reads.length, problems]).toEqual([2, [away, away]])
  })
})
