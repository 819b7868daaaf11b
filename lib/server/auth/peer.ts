import 'server-only'

/** The true address of the caller: the front server works it out and strips what clients claim. */
export function peerOf(headers: Headers): string {
  return headers.get('x-roomwarden-peer') ?? 'unknown'
}
