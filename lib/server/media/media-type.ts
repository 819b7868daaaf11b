import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Recording } from '@/lib/contract/telnyx'
import { singleton } from '@/lib/server/process'
import { openMedia, type Media } from '@/lib/server/telnyx/media'
import { sniffType } from './sniff-type'

/** The types we serve: browsers play them, and execute none of them. */
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

/** The track types of Janus, on which Telnyx Video is built. */
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

/** The declared media type; null for any other, which a browser might execute. */
export function declaredType(type: string | undefined): string | null {
  const plain = type?.split(';')[0]?.trim().toLowerCase() ?? ''
  return Object.hasOwn(endings, plain) ? plain : null
}

/** The usual type of a codec or kind, where the bytes do not show it. */
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
    // The codec then decides; a broken file shows when it is played.
    signal.throwIfAborted()
  }
  return Buffer.concat(pieces)
}

/** The content encoding (`gzip`) of a file, null for none. */
export function encodingOf({ headers }: Media): string | null {
  const encoding = String(headers['content-encoding'] ?? '').toLowerCase()
  return /^(gzip|br|deflate|zstd)$/.test(encoding) ? encoding : null
}

export type TypedFile = Recording & { id: string; download_url: string }

/** The media type of a file: as its store declares it, else by its first bytes, codec or kind. */
export async function mediaType(
  file: TypedFile,
  media: Media,
  kind: string,
  signal: AbortSignal,
): Promise<string> {
  const declared = declaredType(String(media.headers['content-type'] ?? ''))
  if (declared) return declared
  const cached = sniffed().get(file.id)
  if (cached) return cached
  const usual = usualType(file.codec, file.type, kind)
  if (encodingOf(media)) return usual
  const found = sniffType(await readHead(file.download_url, signal), file.type === 'audio')
  if (found) sniffed().set(file.id, found)
  return found ?? usual
}
