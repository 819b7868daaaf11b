import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Recording } from '@/lib/contract/telnyx'
import { singleton } from '@/lib/server/process'
import { openMedia, type Media } from '@/lib/server/telnyx/media'
import { sniffType } from './sniff-type'

/** The types that may be answered with: a browser plays them and runs none of them. */
export const endings: Record<string, string> = {
  'video/webm': 'webm',
  'audio/webm': 'webm',
  'video/mp4': 'mp4',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/aac': 'aac',
  'video/quicktime': 'mov',
  'audio/ogg': 'ogg',
  'audio/opus': 'opus',
  'video/ogg': 'ogv',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'video/x-matroska': 'mkv',
  'video/x-ivf': 'ivf',
  'video/h264': 'h264',
  'video/mp2t': 'ts',
}

/** What Janus, on which Telnyx Video is built, makes of a track. */
const usualTypes = new Map([
  ['h264', 'video/mp4'],
  ['vp8', 'video/webm'],
  ['vp9', 'video/webm'],
  ['av1', 'video/mp4'],
  ['opus', 'audio/ogg'],
  ['video', 'video/webm'],
  ['audio', 'audio/ogg'],
  ['composition', 'video/mp4'],
])

const bytesOnly = 'application/octet-stream'
const headBytes = 1024
const headWithinMs = 3_000

/** The media type as declared; null for all else, which a browser might run. */
export function declaredType(type: string | undefined): string | null {
  const plain = type?.split(';')[0]?.trim().toLowerCase() ?? ''
  return Object.hasOwn(endings, plain) ? plain : null
}

/** What a file of this codec or kind usually is, where its bytes do not say. */
export function usualType(...words: (string | null | undefined)[]): string {
  const found = words.flatMap((word) => usualTypes.get(word?.toLowerCase() ?? '') ?? [])
  return found[0] ?? bytesOnly
}

/** Types read from first bytes, by the id of the file. */
const sniffed = () => singleton('media.types', () => new LRUCache<string, string>({ max: 20_000 }))

/** The first bytes of a file, fewer if no more come in time; none if it cannot be opened. */
async function readHead(link: string, signal: AbortSignal): Promise<Uint8Array> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(headWithinMs)])
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    const { body, close } = await openMedia(link, `bytes=0-${headBytes - 1}`, limit)
    for await (const piece of body) {
      pieces.push(piece)
      length += piece.length
      if (length >= headBytes) break // A store that knows no ranges sends the whole file.
    }
    close()
  } catch {
    // The type is then told by the codec; what is wrong with the file shows in the file itself.
    signal.throwIfAborted()
  }
  return Buffer.concat(pieces)
}

/** How the bytes of a file are packed (`gzip`), null where they are as they are. */
export function encodingOf({ headers }: Media): string | null {
  const encoding = String(headers['content-encoding'] ?? '').toLowerCase()
  return /^(gzip|br|deflate|zstd)$/.test(encoding) ? encoding : null
}

export type TypedFile = Recording & { id: string; download_url: string }

/**
 * The media type of a file: as its store declares it, else as its first bytes, its codec or its
 * kind tell.
 */
export async function mediaType(
  file: TypedFile,
  media: Media,
  kind: string,
  signal: AbortSignal,
): Promise<string> {
  const declared = declaredType(String(media.headers['content-type'] ?? ''))
  if (declared) return declared
  const known = sniffed().get(file.id)
  if (known) return known
  const usual = usualType(file.codec, file.type, kind)
  if (encodingOf(media)) return usual
  const found = sniffType(await readHead(file.download_url, signal), file.type === 'audio')
  if (found) sniffed().set(file.id, found)
  return found ?? usual
}
