import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MutationOperation, ReadOperation } from '@/lib/contract/operations'
import type { TelnyxConnection } from './connection'
import { readFrom } from './read-raw'
import {
  connectTo,
  failureOf,
  intent,
  sendJson,
  someId,
  startServer,
  type Reply,
  type ScriptedServer,
} from './test-server'
import { writeTo } from './write'

let server: ScriptedServer
let connection: TelnyxConnection

beforeAll(async () => {
  server = await startServer((_, response) => response.end())
  connection = connectTo(server.baseUrl, { retries: 0, maxPauseMs: 0 })
})
afterEach(() => {
  server.seen.length = 0
})
afterAll(async () => {
  await connection.close()
  await server.close()
})

function read(reply: Reply, operation: ReadOperation = 'rooms.get') {
  server.reply = reply
  const params = { room_id: someId, room_session_id: someId }
  return readFrom(connection, operation, { params })
}

function write(reply: Reply, operation: MutationOperation = 'rooms.update') {
  server.reply = reply
  const params = { room_id: someId, room_session_id: someId, room_recording_id: someId }
  return writeTo(connection, intent, operation, { params, body: { unique_name: 'Ä' } })
}

const json =
  (status: number, body: unknown): Reply =>
  (_, response) =>
    sendJson(response, status, body)

const other =
  (status: number, type: string, body: string | Buffer): Reply =>
  (_, response) => {
    response.writeHead(status, type === '' ? {} : { 'content-type': type })
    response.end(body)
  }

describe('an answer', () => {
  it('keeps the bytes that Telnyx sent', async () => {
    const text = '{ "data": {"id":"1", "later_field": null} }'
    const answer = await read(json(200, text))
    expect(answer.bytes.toString()).toBe(text)
    expect(answer.json).toEqual({ data: { id: '1', later_field: null } })
    expect(answer.status).toBe(200)
    expect(answer.elapsedMs).toBeGreaterThan(0)
  })

  it.each([
    ['rooms.list', { data: [] }],
    ['rooms.list', { data: [{}], meta: null }],
    ['sessions.listParticipants', { data: [], meta: { page_number: 1 } }],
  ] as const)('%s takes %j', async (operation, body) => {
    expect((await read(json(200, body), operation)).json).toEqual(body)
  })

  it('takes 204 for a delete, and a count for the bulk delete', async () => {
    const gone = await write((_, response) => response.writeHead(204).end(), 'rooms.delete')
    expect(gone).toMatchObject({ status: 204, json: null })
    const body = { data: { room_recordings: 2 } }
    const answer = await write(json(201, body), 'recordings.deleteMatching')
    expect(answer).toMatchObject({ status: 201, json: body })
  })
})

describe('a request', () => {
  it('says who it is, what it takes and what it carries', async () => {
    await write(json(200, { data: {} }))
    expect(server.seen).toHaveLength(1)
    expect(server.seen[0]).toMatchObject({
      method: 'PATCH',
      url: `/v2/rooms/${someId}`,
      body: '{"unique_name":"Ä"}',
      headers: {
        accept: 'application/json',
        authorization: 'Bearer KEY-of-the-tests',
        'content-type': 'application/json',
        'content-length': '20',
      },
    })
    expect(server.seen[0]?.headers['user-agent']).toMatch(/^roomwarden\/\d+\.\d+\.\d+$/)
  })

  it('has no body and no content type where there is none', async () => {
    server.reply = json(200, { data: { result: 'ok' } })
    await writeTo(connection, intent, 'sessions.end', { params: { room_session_id: someId } })
    expect(server.seen[0]?.body).toBe('')
    expect(server.seen[0]?.headers['content-type']).toBeUndefined()
    expect(server.seen[0]?.headers['content-length']).toBe('0')
  })

  it('is not sent with a bad id or a body that cannot be written', async () => {
    const params = { room_id: '../../balance' }
    expect(await failureOf(readFrom(connection, 'rooms.get', { params }))).toMatchObject({
      key: 'invalid_id',
      status: 400,
      outcome: undefined,
    })
    expect(await failureOf(writeTo(connection, intent, 'rooms.delete', { params }))).toMatchObject({
      key: 'invalid_id',
      outcome: 'not_sent',
    })
    const body = { max_participants: 10n }
    expect(await failureOf(writeTo(connection, intent, 'rooms.create', { body }))).toMatchObject({
      key: 'internal',
      outcome: 'not_sent',
    })
    expect(server.seen).toEqual([])
  })
})

const unreadable: [string, Reply][] = [
  ['HTML', other(200, 'text/html', '<html>login</html>')],
  ['JSON under another type', other(200, 'text/plain', '{"data":{}}')],
  ['no content type', other(200, '', '{"data":{}}')],
  ['an empty body', other(200, 'application/json', '')],
  ['cut JSON', other(200, 'application/json', '{"data":{"id":')],
  [
    'bytes that are no UTF-8',
    other(200, 'application/json', Buffer.from('{"data":{"id":"\xff"}}', 'latin1')),
  ],
  ['too deep a nest', other(200, 'application/json', '['.repeat(200_000))],
  ['null', json(200, 'null')],
  ['an array', json(200, [])],
  ['no data', json(200, { meta: {} })],
  ['data null', json(200, { data: null })],
  ['data a list', json(200, { data: [] })],
  ['data a text', json(200, { data: 'ok' })],
  ['no content', (_, response) => response.writeHead(204).end()],
  ['a redirect', (_, response) => response.writeHead(302, { location: '/v2/balance' }).end()],
  ['an unknown status', json(799, { data: {} })],
]

describe('an unreadable answer', () => {
  it.each(unreadable)('%s fails a read', async (_, reply) => {
    expect(await failureOf(read(reply))).toMatchObject({
      key: 'upstream_invalid',
      status: 502,
      outcome: undefined,
    })
    expect(server.seen).toHaveLength(1)
  })

  it.each(unreadable)('%s leaves a write unknown', async (_, reply) => {
    expect(await failureOf(write(reply))).toMatchObject({
      key: 'upstream_invalid',
      status: 502,
      outcome: 'unknown',
    })
    expect(server.seen).toHaveLength(1)
  })

  it.each([{ data: {} }, { data: [1] }, { data: [null] }, { data: [], meta: 'x' }])(
    'a list of the shape %j',
    async (body) => {
      expect(await failureOf(read(json(200, body), 'rooms.list'))).toMatchObject({
        key: 'upstream_invalid',
        upstreamStatus: 200,
      })
    },
  )
})

describe('a refusal', () => {
  const own = { code: '10015', title: 'Bad', detail: 'No private_ip for room' }

  it.each([
    [400, 'upstream_refused', 400, 'failed'],
    [401, 'upstream_unauthenticated', 502, 'failed'],
    [403, 'upstream_refused', 403, 'failed'],
    [404, 'not_found', 404, 'failed'],
    [408, 'upstream_timeout', 504, 'unknown'],
    [409, 'upstream_refused', 409, 'failed'],
    [422, 'upstream_refused', 422, 'failed'],
    [429, 'rate_limited', 429, 'failed'],
    [500, 'upstream_failed', 502, 'unknown'],
    [502, 'upstream_failed', 502, 'unknown'],
    [503, 'upstream_failed', 502, 'unknown'],
    [504, 'upstream_failed', 502, 'unknown'],
  ])('%i becomes %s', async (upstreamStatus, key, status, outcome) => {
    const reply = json(upstreamStatus, { errors: [own] })
    const upstreamErrors = [400, 403, 404, 409, 422].includes(upstreamStatus) ? [own] : undefined
    const expected = { key, status, upstreamStatus, upstreamErrors }
    expect(await failureOf(read(reply))).toMatchObject({ ...expected, outcome: undefined })
    expect(await failureOf(write(reply))).toMatchObject({ ...expected, outcome })
  })

  it.each([
    ['a bare error', own, [own]],
    ['{success, message}', { success: false, message: 'Error' }, [{ detail: 'Error' }]],
    ['HTML', '<html></html>', undefined],
    ['nothing', '', undefined],
  ])('is read from %s', async (_, body, upstreamErrors) => {
    expect(await failureOf(write(json(422, body)))).toMatchObject({
      key: 'upstream_refused',
      upstreamErrors,
    })
  })

  it('keeps its status when its body breaks', async () => {
    const reply: Reply = (_, response) => {
      response.writeHead(422, { 'content-length': '500' })
      response.write('{"errors"', () => response.destroy())
    }
    expect(await failureOf(write(reply))).toMatchObject({
      key: 'upstream_refused',
      status: 422,
      outcome: 'failed',
    })
  })
})
