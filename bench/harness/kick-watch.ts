import { once } from 'node:events'
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { now } from './paints'

type Waiting = Map<string, (at: number) => void>

/** A proxy to Telnyx that records the kicks it forwards. */
export async function startKickWatch(upstream: string) {
  const waiting: Waiting = new Map()
  const server = createServer((request, response) => void handOn(request, response))
  const handOn = async (request: IncomingMessage, response: ServerResponse) => {
    const at = now()
    const body = Buffer.concat(await request.toArray())
    if (request.url?.endsWith('/actions/kick')) resolveKicks(waiting, body, at)
    const { method, headers } = request
    const passed = send(upstream + request.url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy()).end(body)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** When the kick of a participant arrived, or Infinity if none came within `limitMs`. */
    kicked: (id: string, limitMs: number) => kicked(waiting, id, limitMs),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function resolveKicks(waiting: Waiting, body: Buffer, at: number): void {
  const { participants = [] } = JSON.parse(body.toString()) as { participants?: string[] }
  for (const id of participants) waiting.get(id)?.(at)
}

function kicked(waiting: Waiting, id: string, limitMs: number): Promise<number> {
  return new Promise((resolve) => {
    const finish = (at: number) => {
      clearTimeout(limit)
      waiting.delete(id)
      resolve(at)
    }
    const limit = setTimeout(() => finish(Infinity), limitMs)
    waiting.set(id, finish)
  })
}
