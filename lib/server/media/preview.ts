import 'server-only'
import { ApiError } from '@/lib/server/errors'
import type { Media } from '@/lib/server/telnyx/media'
import type { MediaRequest } from './media-request'
import { pieceOf } from './promised'
import { singleRange } from './single-range'

/** A first picture and the head before it are in so many bytes of a film. */
const previewBytes = 524_288
const lastByte = previewBytes - 1

/**
 * The range to ask the store for: of a preview what was asked for of the file's beginning, and never more. Throws
 * `invalid_parameter` where a preview is asked for what lies beyond.
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

/** Whether no more leaves than a preview holds. What the store says of the piece decides. */
export function isPreview({ preview }: MediaRequest, media: Media): boolean {
  const piece = pieceOf(media)
  return preview && piece !== null && piece.last <= lastByte
}
