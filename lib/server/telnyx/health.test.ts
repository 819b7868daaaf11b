import { afterEach, describe, expect, it } from 'vitest'
import type { TelnyxConnection } from './connection'
import { readFrom } from './read-raw'
import {
  connectTo,
  failureOf,
  sendJson,
  startServer,
  type Reply,
  type ScriptedServer,
} from './test-server'

let server: ScriptedServer
let connection: TelnyxConnection

async function start(reply: Reply) {
  server = await startServer(reply)
  connection = connectTo(server.baseUrl, { retries: 0, breakerFailures: 10 })
}
afterEach(async () => {
  await connection.close()
  await server.close()
})

const read = () => readFrom(connection, 'rooms.list', {})
const answer =
  (status: number, headers: Record<string, string> = {}): Reply =>
  (_, response) =>
    sendJson(response, status, { data: [] }, headers)

describe('health', () => {
  it('is untried, then ok with the values of the answer', async () => {
    await start(
      answer(200, {
        'x-ratelimit-limit': '100',
        'x-ratelimit-remaining': '42',
        'x-ratelimit-reset': '30',
        date: new Date(Date.now() + 600_000).toUTCString(),
      }),
    )
    expect(connection.health()).toEqual({
      state: 'untried',
      rateLimit: { limit: null, remaining: null, resetsAt: null },
      pausedUntil: null,
      lastAnswerAt: null,
      clockSkew: { lowerMs: -Infinity, upperMs: Infinity },
      clockSkewMs: null,
    })
    const before = Date.now()
    await read()
    const health = connection.health()
    expect(health).toMatchObject({ state: 'ok', pausedUntil: null })
    expect(health.rateLimit).toMatchObject({ limit: 100, remaining: 42 })
    expect(health.rateLimit.resetsAt).toBeGreaterThan(before)
    expect(health.lastAnswerAt).toBeGreaterThanOrEqual(before)
    expect(health.clockSkewMs).toBeGreaterThan(590_000)
    expect(health.clockSkewMs).toBeLessThan(610_000)
  })

  it('is refused while Telnyx refuses the key', async () => {
    await start(answer(401))
    await failureOf(read())
    expect(connection.health().state).toBe('refused')
    server.reply = answer(200)
    await read()
    expect(connection.health().state).toBe('ok')
  })

  it('is paused after a 429', async () => {
    await start(answer(429, { 'retry-after': '30' }))
    await failureOf(read())
    const health = connection.health()
    expect(health.state).toBe('paused')
    expect(health.pausedUntil).toBeGreaterThan(Date.now())
  })

  it('is failing when the first call fails, or the third in a row', async () => {
    await start((request) => request.socket.destroy())
    await failureOf(read())
    expect(connection.health().state).toBe('failing')
    server.reply = answer(200)
    await read()
    server.reply = answer(500)
    await failureOf(read())
    await failureOf(read())
    expect(connection.health().state).toBe('ok')
    await failureOf(read())
    expect(connection.health().state).toBe('failing')
  })
})
