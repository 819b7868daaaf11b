import 'server-only'
import { claimedName } from '@/lib/contract/claimed-name'
import { endings } from './media-type'

export type FileWords = {
  /** As Telnyx and the participant's client report it; null while unknown. */
  room: string | null
  context: string | null
  /** ISO 8601 */
  startedAt: string | null | undefined
  /** `audio`, `video`, `recording` or `composition` */
  kind: string
  id: string
}

const maxNameLength = 40

/** Characters that file systems refuse, blanks, and our separator. */
const unsafe = /[\p{C}\p{Z}<>:"/\\|?*%_]+/gu

function wordOf(claim: string | null): string {
  const { name } = claimedName(claim)
  const cut = Array.from(name ?? '').slice(0, maxNameLength)
  return cut
    .join('')
    .replace(unsafe, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
}

/** `2026-06-15T14-05-33Z`: UTC, without colons, which file names cannot have. */
function timeOf(at: string | null | undefined): string {
  const time = Date.parse(at ?? '')
  return Number.isNaN(time)
    ? ''
    : `${new Date(time).toISOString().slice(0, 19).replaceAll(':', '-')}Z`
}

/** Such as `Daily-stand-up_Ana-Souza_2026-06-15T14-05-33Z_video_0ccc7b54.webm`. */
export function fileName(words: FileWords, type: string): string {
  const { room, context, startedAt, kind, id } = words
  const parts = [wordOf(room), wordOf(context), timeOf(startedAt), kind, id.slice(0, 8)]
  return `${parts.filter((part) => part !== '').join('_')}.${endings[type] ?? 'bin'}`
}

/** The `content-disposition` of RFC 6266: an ASCII name for all clients, the full name for most. */
export function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w.-]/g, '')
    .replace(/^_+|(_)_+/g, '$1')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, escapeMark)
  const exact = name === plain ? '' : `; filename*=UTF-8''${encoded}`
  return `${how}; filename="${plain}"${exact}`
}

const escapeMark = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
