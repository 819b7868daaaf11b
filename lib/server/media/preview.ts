import 'server-only'
import { ApiError } from '@/lib/server/errors'
import type { Media } from '@/lib/server/telnyx/media'
import type { MediaRequest } from './media-request'
import { pieceOf } from './promised'
import { singleRange } from './single-range'

/** Enough bytes for the header of a film and its first picture. */
const previewBytes = 524_288
const lastByte = previewBytes - 1

/**
 * The range to request from the store: for a preview limited to the beginning. Throws
 * `invalid_parameter` for a preview beyond it.
 */
export function askedRange({ preview, range }: MediaRequest): string | null {
  const asked = singleRange(range)
  if (!preview) return asked
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(asked ?? '') ?? []
  if (Number(first) > lastByte)
    throw new ApiError('invalid_parameter', {
      detail: 'A preview is of the beginning of a file alone.',
      source: { parameter: 'preview' },
    })
  return `bytes=${first || 0}-${Math.min(last === '' ? lastByte : Number(last), lastByte)}`
}

/** Whether the store sends no more than a preview; its answer decides, not the request. */
export function isPreview({ preview }: MediaRequest, media: Media): boolean {
  const piece = pieceOf(media)
  return preview && piece !== null && piece.last <= lastByte
}
