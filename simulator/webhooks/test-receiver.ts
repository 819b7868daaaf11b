import { createPublicKey, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  headers: Record<string, string>
  text: string
  event: {
    data: {
      record_type: string
      event_type: string
      id: string
      occurred_at: string
      payload: Record<string, unknown>
    }
    meta: { attempt: number; delivered_to: string }
  }
}

export interface Receiver {
  url: string
  received: Received[]
  /** Resolves once this many requests have arrived. */
  until(count: number): Promise<Received[]>
  close(): Promise<void>
}

/** Responds to the request with this index, from 0. */
type Behaviour = (response: ServerResponse, index: number) => void

export const answering = (...statuses: number[]): Behaviour => {
  return (response, index) => response.writeHead(statuses[index] ?? 200).end()
}

/** A customer's system that receives webhooks. */
export async function startReceiver(behave: Behaviour = answering()): Promise<Receiver> {
  const received: Received[] = []
  const waiting = new Set<() => void>()
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const headers = request.headers as Record<string, string>
    received.push({ headers, text, event: JSON.parse(text) as Received['event'] })
    behave(response, received.length - 1)
    for (const check of waiting) check()
  }
  const server = createServer((request, response) => void take(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    until: (count) =>
      new Promise((resolve) => {
        const check = () => {
          if (received.length < count) return
          waiting.delete(check)
          resolve(received)
        }
        waiting.add(check)
        check()
      }),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Whether the signature over the received bytes is that of this public key. */
export function isSigned({ headers, text }: Received, publicKey: string): boolean {
  const x = Buffer.from(publicKey, 'base64').toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const signature = Buffer.from(headers['telnyx-signature-ed25519'] ?? '', 'base64')
  return verify(null, Buffer.from(`${headers['telnyx-timestamp']}|${text}`), key, signature)
}
