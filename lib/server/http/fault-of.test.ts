import { expect, it } from 'vitest'
import { z } from 'zod'
import { toApiError } from '@/lib/server/errors'
import { errorAnswer } from './answer'
import { parseBody } from './parse'

const schema = z.strictObject({
  name: z.string().min(3).max(5),
  people: z.number().min(2).max(50),
  url: z.url(),
  kind: z.enum(['a', 'b']),
  even: z.number().refine((value) => value % 2 === 0),
})

const right = { name: 'abc', people: 2, url: 'https://x.test', kind: 'a', even: 2 }

function faultIn(change: Record<string, unknown>): unknown {
  try {
    return parseBody({ ...right, ...change }, schema)
  } catch (thrown) {
    const { body } = errorAnswer(toApiError(thrown), 'request', true)
    const { errors } = JSON.parse(String(body)) as { errors: { meta: { fault: unknown } }[] }
    return errors[0]?.meta.fault
  }
}

it.each([
  [{ name: undefined }, { code: 'required' }],
  [{ name: 7 }, { code: 'type' }],
  [{ name: 'a' }, { code: 'too_short', limit: 3 }],
  [{ name: 'abcdef' }, { code: 'too_long', limit: 5 }],
  [{ people: 1 }, { code: 'too_small', limit: 2 }],
  [{ people: 51 }, { code: 'too_big', limit: 50 }],
  [{ url: 'x' }, { code: 'format' }],
  [{ kind: 'c' }, { code: 'choice' }],
  [{ even: 3 }, { code: 'invalid' }],
  [{ more: 1 }, { code: 'unknown' }],
])('tells what is wrong with %j', (change, fault) => {
  expect(faultIn(change)).toEqual(fault)
})
