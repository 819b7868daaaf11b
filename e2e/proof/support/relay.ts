import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'

type Exchange = { method: string; path: string; status: number; text: string }

export type Relay = { url: string; close(): Promise<void> }

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** Proxies the simulator and may rewrite its answers. */
export async function relayTo(
  simulatorUrl: string,
  rewrite: (exchange: Exchange) => string,
): Promise<Relay> {
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/' } = request
    void (async () => {
      const body = await bodyOf(request)
      const { authorization = '', 'content-type': type } = request.headers
      const answer = await fetch(simulatorUrl + url, {
        method,
        headers: { authorization, ...(type && { 'content-type': type }) },
        body: body || undefined,
      })
      const { status } = answer
      const text = rewrite({ method, path: url, status, text: await answer.text() })
      const headers = { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }
      response.writeHead(status, headers).end(status === 204 ? undefined : text)
    })()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  const close = async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  return { url: `http://127.0.0.1:${address.port}`, close }
}
