import { describe, expect, it } from 'vitest'
import { errorItems } from './error-bodies'

const items = (body: unknown) =>
  errorItems(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), (text) =>
    text.replaceAll('SECRET', '[removed]'),
  )

describe('errorItems', () => {
  it('reads errors[]', () => {
    const error = {
      code: '10004',
      title: 'Missing',
      detail: 'session_id is missing',
      source: { pointer: '/session_id' },
      meta: { url: 'https://telnyx.test/10004' },
    }
    const { meta: _, ...kept } = error
    expect(items({ errors: [error, { code: 10005 }] })).toEqual([kept, { code: '10005' }])
  })

  it('reads a bare error', () => {
    expect(items({ code: '10005', title: 'Not found' })).toEqual([
      { code: '10005', title: 'Not found' },
    ])
  })

  it('reads {success, message}', () => {
    expect(items({ success: false, message: 'Error' })).toEqual([{ detail: 'Error' }])
  })

  it.each(['', '<html>502</html>', 'null', '[]', '"text"', '{"errors":', '{}', '{"errors":null}'])(
    'finds nothing in %j',
    (body) => expect(items(body)).toEqual([]),
  )

  it('leaves out what is no error', () => {
    expect(items({ errors: [null, 1, 'x', [], {}, { detail: { a: 1 }, source: 'x' }] })).toEqual([])
  })

  it('redacts and shortens', () => {
    expect(items({ errors: [{ detail: `key SECRET ${'x'.repeat(5_000)}` }] })[0]?.detail).toMatch(
      /^key \[removed\] x{980,990}$/,
    )
  })

  it('keeps no more than twenty', () => {
    expect(items({ errors: Array.from({ length: 90 }, () => ({ code: '1' })) })).toHaveLength(20)
  })
})
