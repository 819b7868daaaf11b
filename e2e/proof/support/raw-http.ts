import { request } from 'node:http'

export type RawRequest = {
  method: string
  path: string
  headers: Record<string, string>
  /** Sent as it is; an endless body begins and never ends. */
  body?: string | { endless: string }
}

export type RawAnswer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** Sends exactly the given headers; `fetch` adds some and hides others. */
export function rawRequest(appUrl: string, raw: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { method, headers, body } = raw
    const url = new URL(appUrl)
    const outgoing = request(
      { host: '127.0.0.1', port: url.port, method, path: raw.path, agent: false },
      (incoming) => {
        let text = ''
        incoming.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        incoming.on('end', () => {
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text })
          outgoing.destroy()
        })
        incoming.on('error', reject)
      },
    )
    outgoing.on('error', reject)
    outgoing.setHeader('host', url.host)
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value)
    // Node does not announce a body of DELETE by itself.
    if (typeof body === 'object') {
      if (!outgoing.hasHeader('content-length')) outgoing.setHeader('transfer-encoding', 'chunked')
      outgoing.write(body.endless)
    } else {
      const isFramed = outgoing.hasHeader('transfer-encoding')
      if (body && !isFramed) outgoing.setHeader('content-length', Buffer.byteLength(body))
      outgoing.end(body)
    }
  })
}
