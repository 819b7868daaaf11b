import { Writable } from 'node:stream'
import { inspect } from 'node:util'
import pino from 'pino'
import { afterAll, describe, expect, it } from 'vitest'
import { ApiError } from '../errors'
import { singleton } from '../process'

const canary = 'KEY0123456789_canary'
const lines: string[] = []

// Set before the client is imported, so that it logs into the test.
singleton('logger', () =>
  pino(
    { level: 'trace' },
    new Writable({
      write(chunk: Buffer, _, done) {
        lines.push(chunk.toString())
        done()
      },
    }),
  ),
)
const { logger } = await import('../logger')
const { connectTo, intent, sendJson, startRawServer, startServer } = await import('./test-server')
const { readFrom } = await import('./read-raw')
const { writeTo } = await import('./write')

const server = await startServer((request, response) => {
  const echo = JSON.stringify(request.headers)
  const status = Number(request.headers['x-status'] ?? nextStatus())
  sendJson(response, status, { errors: [{ code: echo, title: echo, detail: echo }] })
})
const resetting = await startRawServer((socket) => socket.resetAndDestroy())
const garbling = await startRawServer((socket, data) => socket.end(data))
afterAll(async () => {
  for (const { close } of [server, resetting, garbling]) await close()
})

const statuses = [200, 302, 400, 401, 403, 404, 408, 409, 422, 429, 500, 503, 799]
let turn = 0
function nextStatus(): number {
  return statuses[turn++ % statuses.length] ?? 500
}

function everythingOf(error: unknown): string {
  return inspect(error, { depth: Infinity, showHidden: true, maxStringLength: Infinity })
}

describe('the key', () => {
  it('is in no error, log line or dump, even when Telnyx echoes it', async () => {
    const seen: string[] = []
    const limits = { maxPauseMs: 0, retries: 0, breakerFailures: 5 }
    for (const { baseUrl } of [server, resetting, garbling, { baseUrl: 'http://127.0.0.1:1/v2' }]) {
      const connection = connectTo(baseUrl, limits, { apiKey: canary })
      for (const _ of statuses) {
        for (const call of [
          () => readFrom(connection, 'rooms.list', {}),
          () => writeTo(connection, intent, 'rooms.create', { body: {} }),
        ]) {
          const thrown = await call().catch((error: unknown) => error)
          expect(thrown).toBeInstanceOf(ApiError)
          seen.push(everythingOf(thrown), JSON.stringify(thrown))
          logger.error({ err: thrown }, 'test')
        }
      }
      seen.push(everythingOf(connection.health()), JSON.stringify(connection))
      logger.info({ connection })
      await connection.close()
    }
    expect(seen.length).toBeGreaterThan(200)
    expect(lines.length).toBeGreaterThan(100)
    expect(seen.filter((text) => text.includes(canary))).toEqual([])
    expect(lines.filter((line) => line.includes(canary))).toEqual([])
    expect(seen.join()).toContain('[removed]')
  })
})
