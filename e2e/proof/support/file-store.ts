import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

type Serve = (request: IncomingMessage, response: ServerResponse) => void

export type FileStore = {
  /** The base URL of a Telnyx whose links lead to this store. */
  url: string
  /** The number of file requests that are open now. */
  open(): number
  /** Answers file requests this way from now on. */
  serve(how: Serve): void
  /** Gives out this link from now on; null restores the links to the store's own files. */
  link(to: string | null): void
  close(): Promise<void>
}

/** The link in Telnyx's answer, wherever in the simulator it leads. */
const links = /"download_url":"http[^"]*"/g

async function relay(from: string, request: IncomingMessage): Promise<[number, string]> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { authorization = '', 'content-type': type } = request.headers
  const answer = await fetch(`${from}${request.url ?? ''}`, {
    method: request.method,
    headers: { authorization, ...(type && { 'content-type': type }) },
    body: chunks.length > 0 ? Buffer.concat(chunks) : undefined,
  })
  return [answer.status, await answer.text()]
}

/** Proxies the simulator and serves its files; `serve` sets how. */
export async function startFileStore(simulatorUrl: string, first: Serve): Promise<FileStore> {
  const fetching = new Set<ServerResponse>()
  let how = first
  let linked: string | null = null
  let url = ''
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/file')) {
      fetching.add(response)
      response.once('close', () => fetching.delete(response))
      return how(request, response)
    }
    void relay(simulatorUrl, request).then(([status, text]) => {
      const shown = text.replaceAll(links, `"download_url":"${linked ?? `${url}/file`}"`)
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(status === 204 ? undefined : shown)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  url = `http://127.0.0.1:${address.port}`
  const close = async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  return {
    url,
    open: () => fetching.size,
    serve: (next) => (how = next),
    link: (to) => (linked = to),
    close,
  }
}
