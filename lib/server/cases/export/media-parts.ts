import 'server-only'
import { isApiError } from '@/lib/server/errors'
import type { Admitted } from '@/lib/server/http/admit'
import { endings } from '@/lib/server/media/media-type'
import { streamMedia } from '@/lib/server/media/stream-media'
import type { Part } from './zip-parts'

/** A file that could not be opened, with the key of its error. */
export type LeftOut = { recording: string; because: string }

/**
 * The files of recordings, each opened in turn and recorded like a download. A file that cannot be
 * opened is left out and listed; one that breaks off breaks the archive.
 */
export async function* mediaParts(
  admitted: Admitted,
  ids: string[],
  leftOut: LeftOut[],
  signal: AbortSignal,
): AsyncIterable<Part> {
  for (const id of ids) {
    try {
      yield await mediaPart(admitted, id, signal)
    } catch (error) {
      if (!isApiError(error)) throw error
      leftOut.push({ recording: id, because: error.key })
    }
  }
}

async function mediaPart(admitted: Admitted, id: string, signal: AbortSignal): Promise<Part> {
  const asked = { id, download: true, preview: false, headOnly: false, range: null, signal }
  const { headers, body } = await streamMedia(admitted, { kind: 'recording', ...asked })
  const ending = endings[headers['content-type'] ?? ''] ?? 'bin'
  return {
    name: `media/${id}.${ending}`,
    stored: true,
    bytes: () => (body instanceof ReadableStream ? body : []),
  }
}
