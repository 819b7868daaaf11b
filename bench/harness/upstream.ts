import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export const roomId = '3fa85f64-5717-4562-b3fc-2c963f66afa6'

const room = {
  data: {
    record_type: 'room',
    id: roomId,
    unique_name: 'Bench',
    max_participants: 10,
    enable_recording: false,
    webhook_event_url: null,
    created_at: '2026-01-01T00:00:00.000000Z',
    updated_at: '2026-01-01T00:00:00.000000Z',
  },
}

/** A Telnyx that answers every call with one room after exactly this many milliseconds. */
export async function startUpstream(latencyMs: number) {
  const body = JSON.stringify(room)
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    request.resume()
    await once(request, 'end')
    await pause(latencyMs)
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  }
  const server = createServer((request, response) => void answer(request, response))
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `http://127.0.0.1:${port}`, close }
}
