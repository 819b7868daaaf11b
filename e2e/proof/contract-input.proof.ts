import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SessionAnswer } from '@/lib/contract/live'
import { isMutation, operation, type OperationName } from '@/lib/contract/operations'
import { send } from './support/principal'
import { startDemoApp, type DemoApp } from './support/demo-app'
import { refusal } from './support/errors'
import { operationNames } from './support/operation-of'
import { rawRequest } from './support/raw-http'
import type { Subjects } from './support/subjects'

const v2 = '/api/v2'
const mutations = operationNames.filter(isMutation)
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

async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  await subjects.control.clearCalls()
  const result = await work()
  expect(await subjects.callsOfRequests()).toEqual([])
  return result
}

describe('what an operation does not know is refused, and nothing is sent', () => {
  it.each(operationNames)('%s: unknown, doubled and misspelt query parameters', async (name) => {
    const request = await subjects.request(name)
    const glue = request.search ? '&' : '?'
    const ask = (more: string) =>
      refusal(send(app.url, app.client, { ...request, search: `${request.search}${glue}${more}` }))
    await quietly(async () => {
      expect(await ask('nothing=1')).toBe('400 unknown_parameter nothing')
      expect(await ask('filter[nothing]=1')).toBe('400 unknown_parameter filter[nothing]')
      expect(await ask('filter=x')).toBe('400 unknown_parameter filter')
      expect(await ask('Page[size]=1')).toBe('400 unknown_parameter Page[size]')
      expect(await ask('page[size]=1&page[size]=2')).toMatch(/^400 (invalid|unknown)_parameter/)
      expect(await ask('constructor=1')).toBe('400 unknown_parameter constructor')
    })
  })

  it('refuses values that a list does not know', async () => {
    await quietly(async () => {
      for (const query of [
        'page[size]=0',
        'page[size]=251',
        'page[size]=1e1',
        'page[number]=0',
        'page[number]=-1',
        'include_sessions=yes',
        'filter[date_created_at][gte]=2026-02-30',
        'filter[date_created_at][gte]=2026-01-01T00:00:00Z',
        'filter[unique_name]=',
        'filter[unique_name]=%00',
      ])
        expect({ query, got: await refusal(call('GET', `${v2}/rooms?${query}`)) }).toEqual({
          query,
          got: `400 invalid_parameter ${query.split('=')[0]}`,
        })
    })
  })

  it.each(mutations)('%s: unknown body fields and bodies that are no object', async (name) => {
    const request = await subjects.request(name)
    const ask = (body: string) =>
      call(request.method, `${v2}${request.path}${request.search}`, body)
    await quietly(async () => {
      expect(await refusal(ask(JSON.stringify({ ...request.body, nothing: 1 })))).toMatch(
        /^422 invalid_body \/nothing/,
      )
      for (const body of ['[]', '"x"', '1', 'true'])
        expect({ body, got: (await ask(body)).status }).toEqual({ body, got: 422 })
      expect(await refusal(ask('{'))).toBe('400 bad_request')
      expect(await refusal(ask('{"reason":"a","reason":'))).toBe('400 bad_request')
    })
  })

  const operationsOnOne = operationNames.filter((name) => operation(name).path.includes('{'))
  it.each(operationsOnOne)('%s: an id that is no UUID', async (name) => {
    const request = await subjects.request(name)
    const { path } = operation(name)
    await quietly(async () => {
      for (const id of [
        'x',
        '1',
        `${uuid()}x`,
        uuid().replaceAll('-', ''),
        '%20',
        '*',
        'all',
        '..%20',
      ]) {
        const at = path.replace(/\{\w+\}/, id)
        expect(await refusal(send(app.url, app.client, { ...request, path: at }))).toMatch(
          /^400 invalid_id \w+_id$/,
        )
      }
    })
  })

  it('knows audio_sources, and only as Telnyx takes it', async () => {
    const { body } = await subjects.request('compositions.create')
    expect((await post('/room_compositions', { ...body, audio_sources: null })).status).toBe(202)
    await quietly(async () => {
      for (const audio_sources of [[], ['*', '*'], ['x'], '*'])
        expect((await post('/room_compositions', { ...body, audio_sources })).status).toBe(422)
    })
  })
})

describe('kick, mute and unmute', () => {
  const missing = /^422 \w+ \/participants$/

  it.each(['kick', 'mute', 'unmute'])('%s needs participants', async (act) => {
    const { path } = await subjects.request(`sessions.${act}` as OperationName)
    await quietly(async () => {
      expect(await refusal(post(path, {}))).toMatch(missing)
      expect(await refusal(call('POST', v2 + path))).toMatch(missing)
      expect(await refusal(post(path, { exclude: [uuid()] }))).toMatch(missing)
      for (const participants of [[], 'everybody', ['x'], null, [null], '', { all: true }])
        expect((await post(path, { participants })).status).toBe(422)
    })
  })
})

describe('a reason', () => {
  async function receiptReasons(sessionId: string) {
    const answer = await app.account.fetch(`/api/directory/sessions/${sessionId}`)
    return ((await answer.json()) as SessionAnswer).data.receipts.map(({ reason }) => reason)
  }

  it.each(mutations)('is not forwarded: %s', async (name) => {
    const request = await subjects.request(name)
    await subjects.control.clearCalls()
    const body = { ...request.body, reason: 'because of the canary' }
    expect((await send(app.url, app.client, { ...request, body })).ok).toBe(true)
    const sent = (await subjects.calls()).filter(({ method }) => method !== 'GET')
    expect(sent).toHaveLength(1)
    expect(JSON.stringify(sent)).not.toContain('canary')
    const noBody = request.method === 'DELETE' || name === 'sessions.end'
    expect(sent[0]?.body).toEqual(noBody ? null : request.body)
  })

  it('is kept with the receipts, up to 500 characters', async () => {
    const { session_id, participant_ids } = await subjects.liveSession()
    const path = `/room_sessions/${session_id}/actions/mute`
    const reason = 'ü'.repeat(500)
    expect((await post(path, { participants: participant_ids, reason })).status).toBe(200)
    expect(await receiptReasons(session_id)).toEqual([reason, reason])
    await quietly(async () => {
      const tooLong = { participants: participant_ids, reason: `${reason}x` }
      expect(await refusal(post(path, tooLong))).toBe('422 invalid_body /reason')
    })
  })
})

describe('bodies', () => {
  const nested = (levels: number) => '{"reason":'.repeat(levels) + '1' + '}'.repeat(levels)
  const chunked = (body: string) =>
    rawRequest(app.url, {
      method: 'POST',
      path: `${v2}/rooms`,
      headers: {
        ...app.client.headers,
        'content-type': 'application/json',
        'transfer-encoding': 'chunked',
      },
      body,
    })

  it('are bounded in size and depth', async () => {
    await quietly(async () => {
      const large = JSON.stringify({ unique_name: 'x'.repeat(70_000) })
      expect(await refusal(call('POST', `${v2}/rooms`, large))).toBe('413 payload_too_large')
      expect((await chunked(large)).status).toBe(413)
      expect(await refusal(call('POST', `${v2}/rooms`, nested(9)))).toBe('422 invalid_body')
      expect((await call('POST', `${v2}/rooms`, nested(5_000))).status).toBe(422)
      expect((await call('POST', `${v2}/rooms`, '['.repeat(60_000))).status).toBe(400)
    })
  })

  it('answers 413 to an announced size without waiting for the body', async () => {
    const { status } = await rawRequest(app.url, {
      method: 'POST',
      path: `${v2}/rooms`,
      headers: {
        ...app.client.headers,
        'content-type': 'application/json',
        'content-length': String(5 * 1024 * 1024),
      },
      body: { endless: '{' },
    })
    expect(status).toBe(413)
  })

  it.each([
    ['a lone surrogate', '\\ud800'],
    ['half a pair at the end', 'x\\udc00'],
    ['a NUL', 'a\\u0000b'],
  ])('may not hold %s', async (_, escaped) => {
    await quietly(async () => {
      const { path } = await subjects.request('sessions.mute')
      const reason = `{"participants":"all","reason":"${escaped}"}`
      expect(await refusal(call('POST', v2 + path, reason))).toBe('422 invalid_body /reason')
      const name = `{"unique_name":"${escaped}"}`
      expect(await refusal(call('POST', `${v2}/rooms`, name))).toBe('422 invalid_body /unique_name')
    })
  })

  it('must be JSON, and say so', async () => {
    await quietly(async () => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
      ]) {
        const headers = { ...app.client.headers, 'content-type': type }
        const response = await fetch(`${app.url}${v2}/rooms`, {
          method: 'POST',
          headers,
          body: '{}',
        })
        expect(await refusal(response)).toBe('415 unsupported_media_type')
      }
    })
  })
})
