import 'server-only'
import { hows, matchAll } from '@/lib/contract/search/match'
import { wordsIn, type Word } from '@/lib/contract/search/words'
import type { NameRow } from './names-statement'
import type { Side } from './parts'

/** A name that answers a side, and how well: a place in `hows`. */
export type Hit = { side: number; textId: number; rank: number }

/** Ranks the names read for a side; each name of a question is parsed once. */
export type RankNames = (side: number, rows: readonly NameRow[]) => Hit[]

export function rankerOf(sides: readonly Side[]): RankNames {
  const parsed = new Map<number, Word[]>()
  const wordsOf = ({ id, normalised }: NameRow): Word[] => {
    const words = parsed.get(id) ?? wordsIn(normalised)
    parsed.set(id, words)
    return words
  }
  return (side, rows) => {
    const asked = sides[side]?.words ?? []
    const distinct = new Map(rows.map((row) => [row.id, row]))
    return [...distinct.values()].flatMap((row) => {
      const how = matchAll(wordsOf(row), asked)
      return how ? [{ side, textId: row.id, rank: hows.indexOf(how) }] : []
    })
  }
}
