import 'server-only'
import { normalise } from '@/lib/contract/search/normalise'
import { sortKey } from '@/lib/contract/search/sort-key'
import { tokensOf } from '@/lib/contract/search/tokens'
import type { mirrorTexts } from '@/lib/server/db/mirror-texts-schema'

export type TextKind = (typeof mirrorTexts.$inferSelect)['kind']

/** Raise it whenever `textEntry` returns something else: the leader then renews the stored names. */
export const textVersion = 2

/** The searchable and sortable forms of a name; no token is empty or longer than 2,046 bytes. */
export type TextEntry = { normalised: string; sortKey: string; tokens: string[] }

export function textEntry(text: string): TextEntry {
  const normalised = normalise(text)
  return { normalised, sortKey: sortKey(text), tokens: tokensOf(normalised) }
}
