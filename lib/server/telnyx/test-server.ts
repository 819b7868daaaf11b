import 'server-only'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createRawServer, type AddressInfo, type Socket } from 'node:net'
import { ApiError } from '../errors'
import { TelnyxConnection } from './connection'
import { defaultLimits, type Limits } from './settings'

/** For tests: real servers with scripted replies, and a connection to them with short limits. */
export type Reply = (request: IncomingMessage, response: ServerResponse) => void

type SeenRequest = {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}

export type ScriptedServer = {
  baseUrl: string
  seen: SeenRequest[]
  reply: Reply
  close: () => Promise<void>
}

export async function startServer(reply: Reply): Promise<ScriptedServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      scripted.seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() })
      scripted.reply(request, response)
    })
  })
  const scripted: ScriptedServer = {
    baseUrl: await listen(server),
    seen: [],
    reply,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
  return scripted
}

/** A server below HTTP: `onData` gets each chunk that arrives. */
export async function startRawServer(onData: (socket: Socket, data: string) => void) {
  const sockets = new Set<Socket>()
  const seen: string[] = []
  const server = createRawServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('data', (data) => {
      seen.push(data.toString('latin1'))
      onData(socket, data.toString('latin1'))
    })
  })
  const baseUrl = await listen(server)
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((closed) => server.close(closed))
  }
  return { baseUrl, seen, close }
}

async function listen(server: Server | ReturnType<typeof createRawServer>): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`
}

/** Never reached, except by tests of the breaker. */
const quietBreaker = 1_000_000

export function connectTo(
  baseUrl: string,
  limits: Partial<Limits> = {},
  settings: { clock?: () => number; rateShare?: number; apiKey?: string } = {},
): TelnyxConnection {
  return new TelnyxConnection({
    baseUrl,
    apiKey: settings.apiKey ?? 'KEY-of-the-tests',
    rateShare: settings.rateShare ?? 0.25,
    clock: settings.clock ?? (() => performance.now()),
    limits: {
      ...defaultLimits,
      breakerFailures: quietBreaker,
      retryBaseMs: 1,
      retryCapMs: 2,
      ...limits,
    },
  })
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

export const someId = '0b0f8a4e-6a51-4c7e-9c3e-2f1c6f0f6a11'
export const intent = { auditId: 'audit-1', seq: 1 }

/** The error of a promise that must reject, as the fields that callers act on. */
export async function failureOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => new Error('It did not fail.'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ApiError)) throw error
  const { outcome, upstreamStatus, retryAfterSecs, upstreamErrors } = error.details
  return {
    key: error.key,
    status: error.status,
    outcome,
    upstreamStatus,
    retryAfterSecs,
    upstreamErrors,
  }
}
