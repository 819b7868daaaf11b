import { expect, it } from 'vitest'
import { ApiError } from '@/lib/server/errors'
import { CachedRead } from '@/lib/server/cache/cached-read'
import { partOf } from './part'

const times = { ttlMs: 0 }
const show = (value: number) => value * 2

it('says why it has no value, and does not throw', async () => {
  const cached = new CachedRead<number>(
    () => Promise.reject(new ApiError('upstream_failed')),
    times,
  )
  const part = await partOf(cached, show)
  expect(part).toMatchObject({ value: null, asOf: null, problem: { key: 'upstream_failed' } })
})

it('keeps the last value when a read fails, with its age and the problem', async () => {
  const reads = [Promise.resolve(4), Promise.reject(new ApiError('rate_limited'))]
  reads[1]?.catch(() => undefined)
  const cached = new CachedRead(
    () => reads.shift() ?? Promise.reject(new Error('asked too often')),
    times,
  )
  expect(await partOf(cached, show)).toMatchObject({ value: 8, problem: null })
  const part = await partOf(cached, show)
  expect(part).toMatchObject({ value: 8, problem: { key: 'rate_limited' } })
  expect(part.asOf).not.toBeNull()
})
