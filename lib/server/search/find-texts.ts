import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { hows, matchAll } from '@/lib/contract/search/match'
import { asOneQuery, exactQuery, startQuery, tokenQuery } from '@/lib/contract/search/tokens'
import { wordsIn } from '@/lib/contract/search/words'
import { database } from '@/lib/server/db/client'
import { mirrorTexts } from '@/lib/server/db/mirror-schema'
import { findCrowded, type Crowd, type NameRow } from './find-crowded'
import type { Part, Parts, Side } from './parts'
import type { TimeRange } from './time-words'

/** A name that matches a side, and how well: an index into `hows`. */
export type Hit = { side: number; textId: number; rank: number }

/** Maximum names checked for each side, the best first; more are of no use to a reader. */
const maxExact = 100
const maxBegun = 200
const maxAny = 400

/** The names that match each side of a query. */
export async function findTexts({ sides, parts }: Parts, ranges: TimeRange[]): Promise<Hit[]> {
  if (sides.length === 0) return []
  const db = await database()
  return db.transaction(async (tx) => {
    // If few match, a scan of all names takes seconds; the planner expects many.
    await tx.execute(sql`set local enable_seqscan = off`)
    const { rows } = await tx.execute<NameRow>(sql.join(sides.map(candidates), sql` union all `))
    const hits = toHits(rows, sides)
    const crowds = parts.flatMap((part) => crowdOf(part, sides, rows, hits) ?? [])
    const crowded = await findCrowded(
      tx,
      crowds.map((crowd) => ({ ...crowd, ranges })),
    )
    return crowded.length === 0 ? hits : toHits([...rows, ...crowded], sides)
  })
}

/** What narrows a side that has more matches than were checked. */
function crowdOf(
  part: Part,
  sides: Side[],
  rows: NameRow[],
  hits: Hit[],
): Omit<Crowd, 'ranges'> | null {
  const words = part.person === null ? null : sides[part.person]?.words
  if (part.person === null || !words) return null
  if (rows.filter(({ side }) => side === part.person).length < maxAny) return null
  const ofRoom = hits.filter(({ side }) => side === part.room)
  return { side: part.person, words, part, roomTextIds: ofRoom.map(({ textId }) => textId) }
}

function toHits(rows: NameRow[], sides: Side[]): Hit[] {
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
