import { beforeEach, describe, expect, it } from 'vitest'
import { operations } from './operations/table'
import { startSimulator } from './start'
import { createTestClient, type Errors, type One } from './test-client'
import { openTestSimulator } from './test-simulator'

const unknownId = '00000000-0000-4000-8000-000000000000'

const { control, call } = await openTestSimulator(0)

beforeEach(async () => {
  await control.reset({ empty: true })
  await control.freeze()
})

const pathTo = (template: string, id: string) => template.replace('/v2', '').replace(/\{\w+\}/, id)

describe('every operation', () => {
  it('is one of 25', () => expect(operations).toHaveLength(25))

  it.each(operations)('$operationId needs a bearer, refresh apart', async (operation) => {
    const path = pathTo(operation.path, unknownId)
    const body = operation.method === 'GET' ? undefined : {}
    for (const authorization of ['', 'Basic abc', 'Bearer ']) {
      const headers = { authorization }
      const answer = await call<Errors>(operation.method, path, { bearer: null, headers, body })
      if (operation.anonymous) expect(answer.status).toBe(404)
      else expect([answer.status, answer.body.errors[0]?.code]).toEqual([401, '10009'])
    }
  })

  it.each(operations)('$operationId carries the rate limit', async ({ method, path }) => {
    const { headers } = await call(method, pathTo(path, unknownId))
    expect(headers.get('x-ratelimit-limit')).toBe('6000')
    expect(Number(headers.get('x-ratelimit-remaining'))).toBeLessThan(6000)
    expect(Number(headers.get('x-ratelimit-reset'))).toBeLessThanOrEqual(60)
  })

  it.each(operations.filter(({ path }) => path.includes('{')))(
    '$operationId gives 404 for an unknown id and 422 for none',
    async ({ method, path }) => {
      const body = method === 'GET' || method === 'DELETE' ? undefined : {}
      const unknown = await call<Errors>(method, pathTo(path, unknownId), { body })
      expect([unknown.status, unknown.body.errors[0]?.code]).toEqual([404, '10005'])
      const wrong = await call<Errors>(method, pathTo(path, 'not-a-uuid'), { body })
      expect([wrong.status, wrong.body.errors[0]?.code]).toEqual([422, '10006'])
    },
  )
})

describe('addresses and bodies', () => {
  it('gives 404 for an unknown path and 405 for a wrong method', async () => {
    expect((await call('GET', '/messages')).status).toBe(404)
    const { status, headers } = await call('PUT', '/rooms', { body: {} })
    expect([status, headers.get('allow')]).toEqual([405, 'GET, POST'])
  })

  it('refuses a body that is no JSON object', async () => {
    const post = async (body: string, type = 'application/json') =>
      (await call('POST', '/rooms', { body, headers: { 'content-type': type } })).status
    expect(await post('{"a":')).toBe(400)
    expect(await post('[]')).toBe(422)
    expect(await post('{}', 'text/plain')).toBe(415)
    expect(await post(JSON.stringify({ unique_name: 'x'.repeat(1_000_001) }))).toBe(413)
  })

  it('answers 429 with its code once the limit is used up', async () => {
    await control.setRateLimit(2, 3_600_000)
    await call('GET', '/rooms')
    expect((await call('GET', '/rooms')).headers.get('x-ratelimit-remaining')).toBe('0')
    const { status, body, headers } = await call<Errors>('GET', '/rooms')
    expect([status, body.errors[0]?.code]).toEqual([429, '10011'])
    expect(Number(headers.get('x-ratelimit-reset'))).toBeGreaterThan(3500)
  })

  it('takes only its own key if it was given one, and none once revoked', async () => {
    await control.settings({ revoke_keys: true })
    expect((await call('GET', '/rooms')).status).toBe(401)
    const strict = await startSimulator({ scale: 0, apiKey: 'the-key' })
    const callStrict = createTestClient(strict.url)
    expect((await callStrict('GET', '/rooms')).status).toBe(401)
    expect((await callStrict('GET', '/rooms', { bearer: 'the-key' })).status).toBe(200)
    await strict.close()
  })
})

interface Tokens {
  token: string
  token_expires_at: string
  refresh_token: string
  refresh_token_expires_at: string
}

describe('client tokens', () => {
  const generate = async (roomId: string, body = {}) =>
    call<One<Tokens>>('POST', `/rooms/${roomId}/actions/generate_join_client_token`, { body })
  const refresh = async (roomId: string, refresh_token?: string) =>
    call<One<Tokens> & Errors>('POST', `/rooms/${roomId}/actions/refresh_client_token`, {
      body: { refresh_token },
      bearer: null,
    })

  it('are JWTs that let anybody into one room for a while', async () => {
    const { id } = await control.createRoom()
    const { status, body } = await generate(id, { token_ttl_secs: 60 })
    expect(status).toBe(201)
    expect(body.data.token_expires_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    const [head = '', claims = ''] = body.data.token.split('.')
    const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString())
    expect(decode(head)).toEqual({ alg: 'Ed25519', typ: 'JWT' })
    expect(decode(claims)).toMatchObject({
      typ: 'access',
      exp: Date.parse(body.data.token_expires_at) / 1000,
      grants: [{ actions: ['join'], resources: [`telnyx:video:rooms:${id}`] }],
    })
  })

  it('are refreshed by the refresh token alone, until it expires', async () => {
    const { id } = await control.createRoom()
    const other = await control.createRoom()
    const { refresh_token } = (await generate(id)).body.data
    const { status, body } = await refresh(id, refresh_token)
    expect(status).toBe(201)
    expect(body.data).not.toHaveProperty('refresh_token')
    expect((await refresh(other.id, refresh_token)).status).toBe(403)
    expect((await refresh(id, body.data.token)).status).toBe(403)
    expect((await refresh(id, 'a.b.c')).status).toBe(403)
    expect((await refresh(id)).body.errors[0]?.code).toBe('10004')
    await control.advance(3_600_000)
    expect((await refresh(id, refresh_token)).status).toBe(403)
  })

  it.each([{ token_ttl_secs: 9 }, { token_ttl_secs: 3601 }, { refresh_token_ttl_secs: 59 }])(
    'refuse %j',
    async (body) => {
      const { id } = await control.createRoom()
      expect((await generate(id, body)).status).toBe(422)
    },
  )
})
