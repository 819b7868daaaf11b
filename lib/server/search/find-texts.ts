import 'server-only'
import { sql } from 'drizzle-orm'
import { hows, matchAll } from '@/lib/contract/search/match'
import { wordsIn } from '@/lib/contract/search/words'
import { database } from '@/lib/server/db/client'
import { findCrowded, type Crowd } from './find-crowded'
import { findNames, type NameRow, type SideNames } from './find-names'
import type { Part, Parts, Side } from './parts'
import type { TimeRange } from './time-words'

/** A name that answers a side, and how well: a place in `hows`. */
export type Hit = { side: number; textId: number; rank: number }

/** The names that answer each side of a question. */
export async function findTexts({ sides, parts }: Parts, ranges: TimeRange[]): Promise<Hit[]> {
  if (sides.length === 0) return []
  const db = await database()
  return db.transaction(async (tx) => {
    // The planner expects many to answer, and would read every name until enough are found.
    await tx.execute(sql`
      select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`)
    const names = await findNames(tx, sides)
    const hits = toHits(
      names.flatMap(({ rows }) => rows),
      sides,
    )
    const crowds = parts.flatMap((part) => crowdOf(part, names, hits) ?? [])
    const crowded = await findCrowded(
      tx,
      crowds.map((crowd) => ({ ...crowd, ranges })),
    )
    return crowded.length === 0
      ? hits
      : toHits([...names.flatMap(({ rows }) => rows), ...crowded], sides)
  })
}

/** The crowd of a name that more people have than were read; null if there is none. */
function crowdOf(part: Part, names: SideNames[], hits: Hit[]): Omit<Crowd, 'ranges'> | null {
  const crowd = part.person === null ? null : names[part.person]?.crowd
  if (part.person === null || !crowd) return null
  const ofRoom = hits.filter(({ side }) => side === part.room)
  const roomTextIds = ofRoom.map(({ textId }) => textId)
  return { ...crowd, side: part.person, part, roomTextIds }
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
