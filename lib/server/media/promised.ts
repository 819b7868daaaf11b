import 'server-only'
import { ApiError } from '@/lib/server/errors'
import type { Media } from '@/lib/server/telnyx/media'

export type Piece = { first: number; last: number; total: number | null }

/** The range that the store says it sends; null for the whole file. */
export function pieceOf({ status, headers }: Media): Piece | null {
  if (status !== 206) return null
  const said = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(String(headers['content-range'] ?? ''))
  if (!said) return null
  const [, first, last, total] = said
  return { first: Number(first), last: Number(last), total: total === '*' ? null : Number(total) }
}

/**
 * How many bytes the store promises, null if it does not say. Throws `upstream_invalid` for
 * contradicting numbers, or a partial answer without its range: access is recorded by them.
 */
export function promisedBytes(media: Media): number | null {
  const { status, headers } = media
  const said = String(headers['content-length'] ?? '')
  const length = /^\d+$/.test(said) ? Number(said) : null
  if (status !== 206) return length
  const piece = pieceOf(media)
  const size = piece && piece.last - piece.first + 1
  if (!size || size < 1 || (length !== null && length !== size))
    throw new ApiError('upstream_invalid', { detail: 'The file store sent no such piece.' })
  return size
}
