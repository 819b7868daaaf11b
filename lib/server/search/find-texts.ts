import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { hows, matchAll } from '@/lib/contract/search/match'
import { asOneQuery, exactQuery, startQuery, tokenQuery } from '@/lib/contract/search/tokens'
import { wordsIn } from '@/lib/contract/search/words'
import { database } from '@/lib/server/db/client'
import { mirrorTexts } from '@/lib/server/db/mirror-schema'
import type { Side } from './parts'

/** A name that answers a side, and how well: a place in `hows`. */
export type Hit = { side: number; textId: number; rank: number }

/** Names looked at for each side: those that answer best come first, the rest are of no use to a reader. */
const maxExact = 100
const maxBegun = 200
const maxAny = 400

type Row = { side: number; id: number; normalised: string }

/** The names that answer each side, in one statement. */
export async function findTexts(sides: Side[]): Promise<Hit[]> {
  if (sides.length === 0) return []
  const db = await database()
  const { rows } = await db.execute<Row>(sql.join(sides.map(candidates), sql` union all `))
  const seen = new Set<string>()
  return rows.flatMap(({ side, id, normalised }) => {
    const key = `${side} ${id}`
    if (seen.has(key)) return []
    seen.add(key)
    const how = matchAll(wordsIn(normalised), sides[side]?.words ?? [])
    return how ? [{ side, textId: Number(id), rank: hows.indexOf(how) }] : []
  })
}

function candidates({ kind, words }: Side, side: number): SQL {
  const all = (queryOf: (word: string) => string) =>
    words.map((word) => `(${queryOf(word)})`).join(' & ')
  const select = (query: string, limit: number) => sql`(
    select ${side}::int as side, id, normalised from ${mirrorTexts}
    where kind = ${kind} and tokens @@ ${query}::tsquery limit ${limit})`
  return sql.join(
    [
      select(all(exactQuery), maxExact),
      select(all(startQuery), maxBegun),
      select([all(tokenQuery), ...asOneQuery(words)].join(' | '), maxAny),
    ],
    sql` union all `,
  )
}
