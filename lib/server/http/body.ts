import 'server-only'
import { ApiError } from '@/lib/server/errors'

const maxBytes = 64 * 1024
const maxDepth = 8

function depth(value: unknown): number {
  let deepest = 0
  const stack: { value: unknown; level: number }[] = [{ value, level: 1 }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.value === null || typeof next.value !== 'object') continue
    deepest = Math.max(deepest, next.level)
    if (deepest > maxDepth) return deepest
    for (const inner of Object.values(next.value))
      stack.push({ value: inner, level: next.level + 1 })
  }
  return deepest
}

async function readLimited(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const tooLarge = () =>
  new ApiError('payload_too_large', { detail: `A body may have ${maxBytes} bytes.` })

/** A body has one of these headers; without a content type it is refused before it is read. */
const announcing = ['content-type', 'content-length', 'transfer-encoding']

/** Refuses, before reading, a body whose headers announce too much or another type. */
function checkAnnounced(headers: Headers): void {
  if (Number(headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    throw new ApiError('unsupported_media_type', { detail: 'Send application/json.' })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ApiError('bad_request', { detail: 'The body is not JSON.', cause })
  }
}

export type Body = { text: string; value: unknown }

/**
 * Reads a JSON body of at most 64 KiB and eight levels; undefined if there is none. Throws 400 for
 * invalid JSON, 413, 415, or 422 if nested too deeply.
 */
export async function readBody(request: Request): Promise<Body | undefined> {
  const empty = request.headers.get('content-length') === '0'
  if (!request.body || empty) return undefined
  const { headers } = request
  if (announcing.some((name) => headers.has(name))) checkAnnounced(headers)
  const bytes = await readLimited(request.body)
  if (bytes.length === 0) return undefined
  checkAnnounced(headers)
  const text = bytes.toString('utf8')
  const value = parse(text)
  if (depth(value) > maxDepth)
    throw new ApiError('invalid_body', { detail: `A body may be ${maxDepth} levels deep.` })
  return { text, value }
}
