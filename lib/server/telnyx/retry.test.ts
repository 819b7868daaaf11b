import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
import type { Limits } from './settings'
import { writeTo } from './write'

let server: ScriptedServer
const connections: TelnyxConnection[] = []

const fine: Reply = (_, response) => sendJson(response, 200, { data: [] })

beforeAll(async () => {
  server = await startServer(fine)
})
beforeEach(() => {
  server.seen.length = 0
})
afterAll(async () => {
  for (const connection of connections) await connection.close()
  await server.close()
})

/** A connection that has earned its retries. */
async function saved(limits: Partial<Limits> = {}): Promise<TelnyxConnection> {
  const connection = connectTo(server.baseUrl, limits)
  connections.push(connection)
  server.reply = fine
  for (let read = 0; read < 40; read += 1) await readFrom(connection, 'rooms.list', {})
  server.seen.length = 0
  return connection
}

/** Replies of the server in turn; the last one stays. */
function inTurn(...replies: Reply[]): void {
  server.reply = (request, response) => {
    const reply = replies.length > 1 ? replies.shift() : replies[0]
    reply?.(request, response)
  }
}

const status =
  (code: number): Reply =>
  (_, response) =>
    sendJson(response, code, '')
const reset: Reply = (request) => request.socket.destroy()
const silent: Reply = () => {}
const cut: Reply = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '90' })
  response.write('{', () => response.destroy())
}

describe('a read', () => {
  it.each([
    ['500', status(500)],
    ['502', status(502)],
    ['503', status(503)],
    ['504', status(504)],
    ['a reset', reset],
    ['a cut body', cut],
    ['silence', silent],
  ])('is tried again after %s', async (_, fault) => {
    const connection = await saved({ attemptMs: 500 })
    inTurn(fault, fine)
    expect((await readFrom(connection, 'rooms.list', {})).status).toBe(200)
    expect(server.seen).toHaveLength(2)
  })

  it('is tried no more than three times', async () => {
    const connection = await saved()
    server.reply = status(503)
    const read = readFrom(connection, 'rooms.list', {})
    expect(await failureOf(read)).toMatchObject({ key: 'upstream_failed', upstreamStatus: 503 })
    expect(server.seen).toHaveLength(3)
  })

  it.each([400, 401, 404, 422, 501, 302])('is not tried again after %i', async (code) => {
    const connection = await saved()
    server.reply = status(code)
    await failureOf(readFrom(connection, 'rooms.list', {}))
    expect(server.seen).toHaveLength(1)
  })

  it('is not tried again beyond its time', async () => {
    const connection = await saved({ retryBaseMs: 5_000, retryCapMs: 9_000, totalMs: 3_000 })
    server.reply = status(503)
    await failureOf(readFrom(connection, 'rooms.list', {}))
    expect(server.seen).toHaveLength(1)
  })

  it('makes at most 1.1 calls when everything fails', async () => {
    const connection = connectTo(server.baseUrl)
    connections.push(connection)
    server.reply = status(503)
    const reads = 200
    for (let read = 0; read < reads; read += 1) {
      await failureOf(readFrom(connection, 'rooms.list', {}))
    }
    expect(server.seen.length).toBeGreaterThan(reads)
    expect(server.seen.length).toBeLessThanOrEqual(reads * 1.1)
  })
})

describe('a write', () => {
  it.each([
    ['500', status(500)],
    ['503', status(503)],
    ['a reset', reset],
    ['a cut body', cut],
    ['silence', silent],
  ])('is never sent twice, after %s', async (_, fault) => {
    const connection = await saved({ totalMs: 500 })
    server.reply = fault
    const write = writeTo(connection, intent, 'rooms.create', { body: {} })
    expect(await failureOf(write)).toMatchObject({ outcome: 'unknown' })
    expect(server.seen).toHaveLength(1)
  })
})
