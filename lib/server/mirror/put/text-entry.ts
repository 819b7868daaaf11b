import 'server-only'
import type { mirrorTexts } from '@/lib/server/db/mirror-schema'

export type TextKind = (typeof mirrorTexts.$inferSelect)['kind']

/** How a name is found and sorted; no token is empty or longer than 2,046 bytes. */
export type TextEntry = { normalised: string; sortKey: string; tokens: string[] }

/** An index takes no key of more than 2,704 bytes. */
const maxSortKey = 256
const maxToken = 200

/** @param _kind rooms and persons are found alike, so far */
export function textEntry(_kind: TextKind, text: string): TextEntry {
  const normalised = text.normalize('NFKC').toLowerCase()
  const words = normalised.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')
  return {
    normalised,
    sortKey: normalised.slice(0, maxSortKey).toWellFormed(),
    tokens: [...new Set(words.map((word) => word.slice(0, maxToken).toWellFormed()))],
  }
}
