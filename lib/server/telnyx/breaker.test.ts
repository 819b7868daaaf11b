import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TelnyxConnection } from './connection'
import { readFrom } from './read-raw'
import {
  connectTo,
  failureOf,
  intent,
  sendJson,
  startServer,
  type Reply,
  type ScriptedServer,
} from './test-server'
import { writeTo } from './write'

let server: ScriptedServer
let connection: TelnyxConnection

const down: Reply = (_, response) => sendJson(response, 503, '')
const fine: Reply = (_, response) => sendJson(response, 200, { data: {} })
const limits = { breakerFailures: 10, breakerMs: 5_000, retries: 0 }

beforeEach(async () => {
  // The breaker reads the wall clock; timers stay real.
  vi.useFakeTimers({ toFake: ['Date'] })
  server = await startServer(down)
  connection = connectTo(server.baseUrl, limits)
})
afterEach(async () => {
  vi.useRealTimers()
  await connection.close()
  await server.close()
})

function room(number: number) {
  const room_id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  return readFrom(connection, 'rooms.get', { params: { room_id } })
}

async function fail(count: number): Promise<void> {
  for (let call = 0; call < count; call += 1) await failureOf(room(call))
}

const later = (ms: number) => vi.setSystemTime(Date.now() + ms)

describe('the breaker', () => {
  it('stops all calls after ten failures in a row', async () => {
    await fail(10)
    expect(await failureOf(room(1))).toMatchObject({
      key: 'upstream_paused',
      status: 503,
      retryAfterSecs: 5,
    })
    const write = writeTo(connection, intent, 'rooms.create', { body: {} })
    expect(await failureOf(write)).toMatchObject({ key: 'upstream_paused', outcome: 'not_sent' })
    expect(server.seen).toHaveLength(10)
  })

  it('lets one trial call through after five seconds, and closes if it succeeds', async () => {
    await fail(10)
    later(4_999)
    expect(await failureOf(room(1))).toMatchObject({ key: 'upstream_paused' })
    later(1)
    server.reply = fine
    const trial = room(1)
    expect(await failureOf(room(2))).toMatchObject({ key: 'upstream_paused' })
    expect((await trial).status).toBe(200)
    expect((await room(2)).status).toBe(200)
    expect(server.seen).toHaveLength(12)
  })

  it('waits again if the trial fails', async () => {
    await fail(10)
    later(5_000)
    expect(await failureOf(room(1))).toMatchObject({ key: 'upstream_failed' })
    expect(await failureOf(room(1))).toMatchObject({ key: 'upstream_paused' })
    later(5_000)
    server.reply = fine
    expect((await room(1)).status).toBe(200)
  })

  it('does not count a cancelled call as a success', async () => {
    await fail(10)
    later(5_000)
    const leaving = new AbortController()
    server.reply = () => leaving.abort()
    await failureOf(readFrom(connection, 'rooms.list', { signal: leaving.signal }))
    expect(await failureOf(room(1))).toMatchObject({ key: 'upstream_paused' })
  })

  it.each([404, 422, 429, 200])('counts anew after a %i', async (status) => {
    connection.quota.pauses.begin = () => 0
    await fail(9)
    server.reply = (_, response) => sendJson(response, status, { data: {} })
    await room(1).catch((error: unknown) => error)
    server.reply = down
    await fail(9)
    expect(server.seen).toHaveLength(19)
    expect(await failureOf(room(1))).toMatchObject({ key: 'upstream_failed' })
    expect(await failureOf(room(1))).toMatchObject({ key: 'upstream_paused' })
  })

  it('stays closed however often one object fails', async () => {
    for (let call = 0; call < 40; call += 1) await failureOf(room(7))
    expect(server.seen).toHaveLength(40)
    expect(await failureOf(room(8))).toMatchObject({ key: 'upstream_failed' })
    expect(await failureOf(room(8))).toMatchObject({ key: 'upstream_paused' })
  })

  it('counts resets and silence too', async () => {
    server.reply = (request) => request.socket.destroy()
    await fail(10)
    expect(await failureOf(room(1))).toMatchObject({ key: 'upstream_paused' })
  })
})
