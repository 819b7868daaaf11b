import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import type { Crowded } from './ask-names'
import type { NameRow } from './names-statement'
import { newestRooms, presentAnywhere, presentThen, presentThere } from './walks'
import type { TimeRange } from './time-words'

/** Where to look for people: the times and rooms that a question names, and how many rows are of use. */
export type Walk = { ranges: readonly TimeRange[]; only: readonly string[]; limit: number }

/** Of ten who were there, nine may be there again: so many are looked for to find enough. */
const most = ({ limit }: Walk) => Math.min(200, limit * 12)

/** A side that too many names answer; of people, where each part of the question looks for them. */
export type Crowd = Crowded & { side: number } & (
    { kind: 'room' } | { kind: 'person'; timed: boolean; roomTextIds: number[] | null }
  )

export type CrowdRow = NameRow & { side: number }

/**
 * Narrows names that too many have by time or room: one Ana of thirty thousand is found by when or where she was,
 * else the newest are.
 */
export async function findCrowded(crowds: readonly Crowd[], walk: Walk): Promise<CrowdRow[]> {
  const narrowable = crowds.filter((crowd) => isNarrowable(crowd, walk))
  if (narrowable.length === 0) return []
  const db = await database()
  return db.transaction(async (tx) => {
    // Rows are read in the order of their index, so that reading stops at the limit.
    await tx.execute(sql`select set_config('enable_bitmapscan', 'off', true)`)
    const each = narrowable.map((crowd) => namesAmong(crowd, walk))
    const { rows } = await tx.execute<CrowdRow>(sql.join(each, sql` union all `))
    return rows.map((row) => ({ ...row, id: Number(row.id) }))
  })
}

/** By time or room; else the newest of those whose names hold the words themselves. */
const isNarrowable = (crowd: Crowd, { only }: Walk) =>
  !crowd.isWithin ||
  only.length > 0 ||
  (crowd.kind === 'person' && (crowd.timed || crowd.roomTextIds !== null))

/** Looks names up one by one, newest first, until enough are found; `offset 0` keeps the planner from joining otherwise. */
function namesAmong(crowd: Crowd, walk: Walk): SQL {
  const { side, query } = crowd
  return sql`(
    select distinct ${side}::int as side, named.id, named.normalised
    from (
      select text.id, text.normalised from (${walked(crowd, walk)}) walked
      cross join lateral (select id, normalised, tokens from mirror_texts each
        where each.id = walked.name_id offset 0) text
      where text.tokens @@ ${query}::tsquery limit ${most(walk)}) named)`
}

function walked(crowd: Crowd, walk: Walk): SQL {
  if (crowd.kind === 'room') return newestRooms(walk)
  return sql`select context.name_id from (${present(crowd, walk)}) present
    cross join lateral (select name_id from mirror_contexts each
      where each.id = present.context_id offset 0) context`
}

function present({ timed, roomTextIds }: Crowd & { kind: 'person' }, { ranges, only }: Walk): SQL {
  const times = timed ? ranges : null
  if (roomTextIds !== null || only.length > 0) return presentThere({ roomTextIds, only }, times)
  return times ? presentThen(times) : presentAnywhere
}
