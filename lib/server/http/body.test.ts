import { describe, expect, it } from 'vitest'
import { toApiError } from '@/lib/server/errors'
import { readBody } from './body'

function post(body: BodyInit | null, type: string | null = 'application/json'): Request {
  const headers = new Headers(type === null ? {} : { 'content-type': type })
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' }
  return new Request('http://localhost/api', init)
}

const refusal = (request: Request) =>
  readBody(request).then(
    () => 'accepted',
    (error: unknown) => toApiError(error).key,
  )

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

function endless(): { stream: ReadableStream<Uint8Array>; pulled: () => number } {
  let pulled = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1
      controller.enqueue(new Uint8Array(1024).fill(32))
    },
  })
  return { stream, pulled: () => pulled }
}

describe('readBody', () => {
  it('reads JSON', async () => {
    const body = await readBody(post('{"a":[1]}', 'application/json; charset=utf-8'))
    expect(body).toEqual({ text: '{"a":[1]}', value: { a: [1] } })
  })

  it('accepts a request without a body', async () => {
    expect(await readBody(post(null, null))).toBeUndefined()
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'refuses %s',
    async (type) => {
      expect(await refusal(post('{}', type))).toBe('unsupported_media_type')
    },
  )

  it('refuses invalid JSON, and JSON nested too deeply', async () => {
    expect(await refusal(post('{'))).toBe('bad_request')
    expect(await refusal(post(nested(8)))).toBe('accepted')
    expect(await refusal(post(nested(9)))).toBe('invalid_body')
    expect(await refusal(post(nested(30_000)))).toBe('invalid_body')
  })

  it('refuses a body without a type before it reads it', async () => {
    const { stream, pulled } = endless()
    const request = post(stream, null)
    request.headers.set('transfer-encoding', 'chunked')
    expect(await refusal(request)).toBe('unsupported_media_type')
    expect(pulled()).toBeLessThan(3)
  })

  it('stops reading a body that does not end', async () => {
    const { stream, pulled } = endless()
    expect(await refusal(post(stream))).toBe('payload_too_large')
    expect(pulled()).toBeLessThan(80)
  })
})
