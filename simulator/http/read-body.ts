import type { IncomingMessage } from 'node:http'

const limit = 1_000_000

export class BodyTooLarge extends Error {}

/** The whole request body as text. Throws BodyTooLarge past one megabyte. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
