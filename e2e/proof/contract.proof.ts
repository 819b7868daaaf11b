import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isMutation } from '@/lib/contract/operations'
import { send } from './support/principal'
import { startDemoApp, type DemoApp } from './support/demo-app'
import { errorIn, errorOf, refusal } from './support/errors'
import { operationNames } from './support/operation-of'
import { rawRequest } from './support/raw-http'
import type { Subjects } from './support/subjects'

const v2 = '/api/v2'
const uuid = () => randomUUID()

let app: DemoApp
let subjects: Subjects

beforeAll(async () => {
  app = await startDemoApp()
  subjects = app.subjects
})

afterAll(() => app.stop())

const call = (method: string, path: string, body?: string) =>
  fetch(app.url + path, {
    method,
    headers: {
      ...app.client.headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body,
  })

const post = (path: string, body: object) => call('POST', v2 + path, JSON.stringify(body))

describe('errors have one form everywhere below /api', () => {
  it.each([
    ['GET', '/api/nothing'],
    ['GET', '/api'],
    ['GET', '/api/v2'],
    ['POST', '/api/v2/nothing/at/all'],
    ['GET', '/api/v2/rooms/x/y/z'],
    ['PUT', '/api/v2/rooms'],
    ['PATCH', '/api/v2/rooms'],
    ['POST', `/api/v2/rooms/${uuid()}`],
    ['DELETE', '/api/v2/rooms'],
    ['GET', `/api/v2/room_sessions/${uuid()}/actions/end`],
    ['DELETE', '/api/directory/live'],
    ['TRACE', '/api/v2/rooms'],
    ['PROPFIND', '/api/v2/rooms'],
    ['GET', '/api/v2/rooms/%'],
    ['GET', '/api/v2/rooms/%zz'],
    ['GET', '/api/v2/rooms/%ff'],
    ['GET', '/api/v2/rooms/%00'],
    ['GET', '/api/v2/rooms/..%2f..%2fbalance'],
    ['GET', '/api/v2/rooms/%2e%2e/balance'],
    ['GET', '/api//v2/rooms'],
    ['GET', '/api/v2\\rooms'],
    ['GET', `/api/v2/rooms?${'x'.repeat(9000)}`],
  ])('%s %s', async (method, path) => {
    const { status, headers, text } = await rawRequest(app.url, {
      method,
      path,
      headers: app.client.headers,
    })
    expect(headers['content-type']).toMatch(/^application\/json/)
    const { meta } = errorIn(text, headers['x-request-id']?.toString())
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    if (!['GET', 'TRACE', 'PROPFIND'].includes(method)) expect(meta.outcome).toBe('not_sent')
  })

  it('passes on what Telnyx says of its own objects', async () => {
    expect(await refusal(call('GET', `${v2}/rooms/${uuid()}`))).toBe('404 not_found')
    const { unique_name } = (await subjects.request('rooms.create')).body ?? {}
    expect((await post('/rooms', { unique_name })).status).toBe(201)
    const twice = await post('/rooms', { unique_name })
    expect(twice.status).toBe(422)
    expect(await errorOf(twice)).toMatchObject({
      code: '10012',
      source: { pointer: '/unique_name' },
      meta: { outcome: 'failed', upstream_status: 422 },
    })
    expect(twice.headers.get('x-should-retry')).toBe('false')
  })
})

describe('every answer says which request it was', () => {
  it.each(operationNames)('%s', async (name) => {
    const response = await send(app.url, app.client, await subjects.request(name))
    expect(response.ok).toBe(true)
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(response.headers.get('cache-control')).toMatch(/no-store/)
    const auditId = response.headers.get('roomwarden-audit-id')
    if (isMutation(name)) expect(auditId).toMatch(/^[0-9a-f-]{36}$/)
    else expect(auditId).toBeNull()
  })

  it('does not take over an id that the client chose', async () => {
    const headers = {
      ...app.client.headers,
      'x-request-id': 'mine',
      'x-roomwarden-request-id': 'mine',
    }
    const response = await fetch(`${app.url}${v2}/rooms`, { headers })
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})
