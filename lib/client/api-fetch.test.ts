import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiFailure } from './api-failure'
import { apiFetch } from './api-fetch'
import { callOperation } from './call-operation'

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

let server: Server
let answer: Answer
const seen: { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }[] =
  []

beforeEach(async () => {
  seen.length = 0
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body })
      answer(request, response, body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ownFetch = globalThis.fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => ownFetch(origin + path, init))
})

afterEach(async () => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

async function failureOf(promise: Promise<unknown>): Promise<ApiFailure> {
  const thrown: unknown = await promise.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  )
  if (!(thrown instanceof ApiFailure)) throw thrown
  return thrown
}

function json(response: ServerResponse, status: number, body: unknown, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

const sessionId = '6b0d6a52-0f9f-4a36-9f54-7c2b1f1a0102'

describe('apiFetch', () => {
  it('returns the body and the ids of the answer', async () => {
    answer = (_, response) =>
      json(response, 200, { data: 1 }, { 'x-request-id': 'r1', 'roomwarden-audit-id': 'a1' })
    expect(await apiFetch('/api/directory/live')).toEqual({
      body: { data: 1 },
      requestId: 'r1',
      auditId: 'a1',
    })
  })

  it('returns undefined for an empty answer', async () => {
    answer = (_, response) => response.writeHead(204).end()
    expect((await apiFetch('/api/tokens/1', { method: 'DELETE' })).body).toBeUndefined()
  })

  it('turns an error body into data', async () => {
    answer = (_, response) =>
      json(response, 429, {
        errors: [
          {
            code: '10011',
            title: 'Too many requests',
            detail: 'Wait a little',
            meta: {
              request_id: 'r2',
              reason: 'rate_limited',
              outcome: 'not_sent',
              retry_after_secs: 7,
            },
          },
        ],
      })
    const failure = await failureOf(apiFetch('/api/x', { method: 'POST', body: {} }))
    expect(failure).toMatchObject({
      key: 'rate_limited',
      status: 429,
      code: '10011',
      detail: 'Wait a little',
      requestId: 'r2',
      outcome: 'not_sent',
      retryAfterSecs: 7,
    })
  })

  it('drops a detail that repeats the title', async () => {
    const meta = { request_id: 'r2', reason: 'rate_limited' }
    const error = { code: '10011', title: 'Too many requests', detail: 'Too many requests.', meta }
    answer = (_, response) => json(response, 429, { errors: [error] })
    expect(await failureOf(apiFetch('/api/x'))).toMatchObject({ key: 'rate_limited', detail: '' })
  })

  it.each([
    ['a page of a proxy', 502, '<h1>Bad gateway</h1>'],
    ['an empty list of errors', 500, '{"errors":[]}'],
    ['a success that is not JSON', 200, '<p>hello</p>'],
  ])('does not know what became of an act after %s', async (_, status, text) => {
    answer = (__, response) => response.writeHead(status).end(text)
    const failure = await failureOf(apiFetch('/api/x', { method: 'POST', body: {} }))
    expect(failure).toMatchObject({ key: 'unreadable', status, outcome: 'unknown' })
  })

  it('reports an unknown outcome when the connection breaks', async () => {
    answer = (request) => request.socket.destroy()
    const failure = await failureOf(apiFetch('/api/x', { method: 'POST', body: {} }))
    expect(failure).toMatchObject({ key: 'network', status: null, outcome: 'unknown' })
  })

  it('has no outcome for a read', async () => {
    answer = (request) => request.socket.destroy()
    expect(await failureOf(apiFetch('/api/x'))).toMatchObject({ key: 'network', outcome: null })
  })

  it('rejects with the reason of an abort', async () => {
    const reading = new AbortController()
    answer = () => reading.abort(new Error('left the page'))
    await expect(apiFetch('/api/x', { signal: reading.signal })).rejects.toThrow('left the page')
  })

  it('announces the end of the session on a 401', async () => {
    const announced: string[] = []
    vi.stubGlobal('window', { dispatchEvent: (event: Event) => announced.push(event.type) })
    answer = (_, response) => json(response, 401, { errors: [] })
    await failureOf(apiFetch('/api/x'))
    expect(announced).toEqual(['roomwarden:signed-out'])
  })
})

describe('callOperation', () => {
  it('fills the path of the table and sends the key', async () => {
    answer = (_, response) => json(response, 200, { data: { result: 'ok' } })
    await callOperation(
      'sessions.kick',
      { room_session_id: sessionId },
      { body: { participants: 'all' }, idempotencyKey: 'k1' },
    )
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: `/api/v2/room_sessions/${sessionId}/actions/kick`,
      body: '{"participants":"all"}',
    })
    expect(seen[0]?.headers).toMatchObject({
      'idempotency-key': 'k1',
      'content-type': 'application/json',
    })
  })

  it('cannot be redirected by an id', async () => {
    answer = (_, response) => json(response, 200, {})
    await callOperation('rooms.get', { room_id: '../../balance' })
    expect(seen[0]?.url).toBe('/api/v2/rooms/..%2F..%2Fbalance')
  })
})
