import 'server-only'

/** The client's address: the front server determines it and strips what clients claim. */
export function peerOf(headers: Headers): string {
  return headers.get('x-roomwarden-peer') ?? 'unknown'
}
