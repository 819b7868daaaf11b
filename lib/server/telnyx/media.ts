import 'server-only'
import type { Readable } from 'node:stream'
import { request } from 'undici'
import { ApiError } from '../errors'
import { agentFor } from './file-agents'

export type Media = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: AsyncIterable<Uint8Array>
  /** Gives up what has not been read. */
  close: () => void
}

/**
 * Opens the file behind a `download_url`, which is signed by itself: our key is not sent along, and
 * redirects are not followed. Throws `upstream_*` if the link leads nowhere that is followed, or if
 * the file does not begin within 10 s or is refused; the error never holds the link.
 */
export async function openMedia(
  link: string,
  range: string | null,
  signal: AbortSignal,
): Promise<Media> {
  const dispatcher = agentFor(link)
  if (!dispatcher)
    throw new ApiError('upstream_invalid', {
      detail: 'Telnyx named no usable address of the file.',
    })
  const headers = { accept: '*/*', 'accept-encoding': 'identity', ...(range && { range }) }
  const opened = await request(link, { headers, signal, dispatcher }).catch(() => {
    // The cause is dropped: it may quote the link, which is a credential.
    throw new ApiError('upstream_unreachable', { detail: 'The file could not be opened.' })
  })
  const { statusCode: status, body } = opened
  const close = () => giveUp(body)
  // It may break while nobody reads it, and an error that nobody hears of ends the process.
  body.on('error', () => undefined)
  if (status === 200 || status === 206 || status === 416)
    return { status, headers: opened.headers, body, close }
  close()
  throw new ApiError('upstream_failed', {
    detail: `The file store answered ${status}.`,
    upstreamStatus: status,
  })
}

function giveUp(body: Readable): void {
  if (!body.destroyed) body.destroy()
}
