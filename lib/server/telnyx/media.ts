import 'server-only'
import type { Readable } from 'node:stream'
import { request } from 'undici'
import { ApiError } from '../errors'

const startsWithinMs = 10_000
const goesOnWithinMs = 30_000
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

export type Media = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: AsyncIterable<Uint8Array>
  /** Gives up what has not been read. */
  close: () => void
}

/** Files come over https; the simulator's over loopback. */
function checkedLink(link: string): string {
  const url = URL.canParse(link) ? new URL(link) : null
  const local = url?.protocol === 'http:' && loopback.test(url.hostname)
  if (url && (url.protocol === 'https:' || local)) return link
  throw new ApiError('upstream_invalid', { detail: 'Telnyx named no usable address of the file.' })
}

/**
 * Opens the file behind a `download_url`, which is signed by itself: our key is not sent along, and
 * redirects are not followed. Throws `upstream_*` if it does not begin within 10 s or is refused;
 * the error never holds the link.
 */
export async function openMedia(
  link: string,
  range: string | null,
  signal: AbortSignal,
): Promise<Media> {
  const headers = { accept: '*/*', ...(range && { range }) }
  const timeouts = { headersTimeout: startsWithinMs, bodyTimeout: goesOnWithinMs }
  const opened = await request(checkedLink(link), { headers, signal, ...timeouts }).catch(() => {
    // The cause is dropped: it may quote the link, which is a credential.
    throw new ApiError('upstream_unreachable', { detail: 'The file could not be opened.' })
  })
  const { statusCode: status } = opened
  if (status === 200 || status === 206 || status === 416)
    return { status, headers: opened.headers, body: opened.body, close: () => close(opened.body) }
  close(opened.body)
  throw new ApiError('upstream_failed', {
    detail: `The file store answered ${status}.`,
    upstreamStatus: status,
  })
}

/** A stream that is given up reports that as an error of its own. */
function close(body: Readable): void {
  body.on('error', () => undefined).destroy()
}
