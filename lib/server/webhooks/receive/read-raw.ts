import 'server-only'
import { ApiError } from '@/lib/server/errors'

/** Telnyx's own are about one kilobyte. */
const maxBytes = 1024 * 1024

const tooLarge = () =>
  new ApiError('payload_too_large', { detail: `A webhook may have ${maxBytes} bytes.` })

/** The announced length of the body; null without one, NaN if it is invalid. */
function announcedLength(headers: Headers): number | null {
  const text = headers.get('content-length')
  if (text === null) return null
  return /^\d{1,15}$/.test(text) ? Number(text) : NaN
}

/**
 * The body byte for byte, at most 1 MiB. Throws 413 for more, and 400 if its length is not the
 * announced one.
 */
export async function readRaw(request: Request): Promise<Buffer> {
  const announced = announcedLength(request.headers)
  if (announced !== null && announced > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  if (announced !== null && announced !== size)
    throw new ApiError('bad_request', { detail: 'Content-Length is not the length of the body.' })
  return Buffer.concat(chunks)
}
