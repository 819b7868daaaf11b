import { expect, it } from 'vitest'
import { ApiError } from '@/lib/server/errors'
import { Source } from '@/lib/server/cache/source'
import { partOf } from './part'

const show = (value: number) => value * 2

it('says why it has no value, and does not throw', async () => {
  const source = new Source<number>(() => Promise.reject(new ApiError('upstream_failed')), 0)
  const part = await partOf(source, show)
  expect(part).toMatchObject({ value: null, asOf: null, problem: { key: 'upstream_failed' } })
})

it('keeps the last value when a look fails, with its age and the problem', async () => {
  const looks = [Promise.resolve(4), Promise.reject(new ApiError('rate_limited'))]
  looks[1]?.catch(() => undefined)
  const source = new Source(() => looks.shift() ?? Promise.reject(new Error('asked too often')), 0)
  expect(await partOf(source, show)).toMatchObject({ value: 8, problem: null })
  const part = await partOf(source, show)
  expect(part).toMatchObject({ value: 8, problem: { key: 'rate_limited' } })
  expect(part.asOf).not.toBeNull()
})
