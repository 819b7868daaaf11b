import { afterEach, describe, expect, it, vi } from 'vitest'
import type { TelnyxConnection } from './connection'
import { readFrom } from './read-raw'
import {
  connectTo,
  failureOf,
  intent,
  sendJson,
  startRawServer,
  startServer,
  type Reply,
} from './test-server'
import type { Limits } from './settings'
import { writeTo } from './write'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

function connect(baseUrl: string, limits: Partial<Limits> = {}): TelnyxConnection {
  const connection = connectTo(baseUrl, { retries: 0, ...limits })
  closing.push(() => connection.close())
  return connection
}

async function serve(reply: Reply) {
  const server = await startServer(reply)
  closing.push(server.close)
  return server
}

async function serveRaw(onData: Parameters<typeof startRawServer>[0]) {
  const server = await startRawServer(onData)
  closing.push(server.close)
  return server
}

/** Both kinds of call against the same fault. */
async function failures(connection: TelnyxConnection) {
  const [read, write] = [
    await failureOf(readFrom(connection, 'rooms.list', {})),
    await failureOf(writeTo(connection, intent, 'rooms.create', { body: {} })),
  ]
  expect(read.outcome).toBeUndefined()
  expect(write.key).toBe(read.key)
  return { key: read.key, status: read.status, outcome: write.outcome }
}

describe('before anything is sent', () => {
  it('a refused connection', async () => {
    const server = await startServer(() => {})
    await server.close()
    expect(await failures(connect(server.baseUrl))).toEqual({
      key: 'upstream_unreachable',
      status: 502,
      outcome: 'not_sent',
    })
  })

  it('an unknown host', async () => {
    expect(await failures(connect('http://telnyx.invalid/v2'))).toMatchObject({
      key: 'upstream_unreachable',
      outcome: 'not_sent',
    })
  })

  it('a connection that is never established', async () => {
    const { baseUrl } = await serveRaw(() => {})
    const secure = baseUrl.replace('http:', 'https:')
    expect(await failures(connect(secure, { connectMs: 40 }))).toMatchObject({
      key: 'upstream_unreachable',
      outcome: 'not_sent',
    })
  })

  it('a call that gets no socket before its deadline is never sent', async () => {
    let hangUp: () => void = () => undefined
    const server = await serve((_, response) => (hangUp = () => response.destroy()))
    const connection = connect(server.baseUrl, { connections: 1 })
    const first = failureOf(writeTo(connection, intent, 'rooms.create', { body: {} }))
    connection.limits.totalMs = 200
    const second = failureOf(writeTo(connection, intent, 'rooms.create', { body: {} }))
    expect(await second).toMatchObject({ key: 'upstream_timeout', outcome: 'not_sent' })
    connection.limits.totalMs = 60_000
    await vi.waitFor(() => expect(server.seen).toHaveLength(1))
    hangUp()
    expect(await first).toMatchObject({ key: 'upstream_unreachable', outcome: 'unknown' })
    server.reply = (_, response) => sendJson(response, 200, { data: [] })
    await readFrom(connection, 'rooms.list', {})
    expect(server.seen.map(({ method }) => method)).toEqual(['POST', 'GET'])
  })

  it('a connection that was closed for good', async () => {
    const server = await serve(() => {})
    const connection = connect(server.baseUrl)
    await connection.close()
    expect(await failures(connection)).toMatchObject({
      key: 'upstream_unreachable',
      outcome: 'not_sent',
    })
  })
})

describe('after it was sent', () => {
  it('a reset', async () => {
    const server = await serveRaw((socket) => socket.resetAndDestroy())
    expect(await failures(connect(server.baseUrl))).toEqual({
      key: 'upstream_unreachable',
      status: 502,
      outcome: 'unknown',
    })
    expect(server.seen).toHaveLength(2)
  })

  it('a closed connection', async () => {
    const server = await serveRaw((socket) => socket.end())
    expect(await failures(connect(server.baseUrl))).toMatchObject({
      key: 'upstream_unreachable',
      outcome: 'unknown',
    })
  })

  it('silence', async () => {
    const server = await serve(() => {})
    expect(await failures(connect(server.baseUrl, { totalMs: 400 }))).toEqual({
      key: 'upstream_timeout',
      status: 504,
      outcome: 'unknown',
    })
  })

  it('a body that drips', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const drip = setInterval(() => response.write(' '), 5)
      response.on('close', () => clearInterval(drip))
    })
    expect(await failures(connect(server.baseUrl, { totalMs: 400 }))).toMatchObject({
      key: 'upstream_timeout',
      outcome: 'unknown',
    })
  })

  it('no HTTP at all', async () => {
    const server = await serveRaw((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'))
    expect(await failures(connect(server.baseUrl))).toMatchObject({
      key: 'upstream_invalid',
      outcome: 'unknown',
    })
  })

  it.each([
    ['shorter than promised', 'content-length: 90\r\n\r\n{"data":[]}'],
    ['a cut chunk', 'transfer-encoding: chunked\r\n\r\nff\r\n{"data":[]}'],
  ])('a body %s', async (_, rest) => {
    const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n'
    const server = await serveRaw((socket) => socket.end(head + rest))
    expect(await failures(connect(server.baseUrl))).toMatchObject({
      key: 'upstream_invalid',
      outcome: 'unknown',
    })
  })

  it('a body without end is left at the cap', async () => {
    let written = 0
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const pour = () => {
        while (!response.destroyed && response.write(' '.repeat(10_000))) written += 10_000
      }
      response.on('drain', pour)
      pour()
    })
    const limits = { bodyBytes: 100_000, totalMs: 5_000 }
    expect(await failures(connect(server.baseUrl, limits))).toMatchObject({
      key: 'upstream_invalid',
      outcome: 'unknown',
    })
    expect(written).toBeGreaterThan(100_000)
  })

  it('a body of just the cap is read', async () => {
    const text = '{"data":[]}'.padEnd(1_000)
    const server = await serve((_, response) => sendJson(response, 200, text))
    const at = (bodyBytes: number) =>
      readFrom(connect(server.baseUrl, { bodyBytes }), 'rooms.list', {})
    expect((await at(1_000)).bytes).toHaveLength(1_000)
    expect(await failureOf(at(999))).toMatchObject({ key: 'upstream_invalid' })
  })
})

describe('a kept connection', () => {
  it('serves the next call too', async () => {
    const ports = new Set<number | undefined>()
    const server = await serve((request, response) => {
      ports.add(request.socket.remotePort)
      sendJson(response, 200, { data: [] })
    })
    const connection = connect(server.baseUrl)
    for (let call = 0; call < 20; call += 1) await readFrom(connection, 'rooms.list', {})
    expect(ports.size).toBeLessThanOrEqual(2)
  })

  it('is not followed to another place', async () => {
    const elsewhere = await serve((_, response) => sendJson(response, 200, { data: [] }))
    const server = await serve((_, response) =>
      response.writeHead(307, { location: `${elsewhere.baseUrl}/rooms` }).end(),
    )
    expect(await failures(connect(server.baseUrl))).toMatchObject({
      key: 'upstream_invalid',
      outcome: 'unknown',
    })
    expect(elsewhere.seen).toEqual([])
  })
})

describe('a caller that goes away', () => {
  it('stops the read, before and during it', async () => {
    const leaving = new AbortController()
    const server = await serve(() => leaving.abort())
    const connection = connect(server.baseUrl, { retries: 2 })
    const during = readFrom(connection, 'rooms.list', { signal: leaving.signal })
    expect(await failureOf(during)).toMatchObject({ key: 'upstream_timeout' })
    const before = readFrom(connection, 'rooms.list', { signal: leaving.signal })
    expect(await failureOf(before)).toMatchObject({ key: 'upstream_timeout' })
    expect(server.seen).toHaveLength(1)
  })
})
