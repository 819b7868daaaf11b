import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'
import type { NameRow } from './find-names'
import type { Part } from './parts'
import type { TimeRange } from './time-words'

/** Maximum participants checked of a time or a room, newest first. */
const maxPresent = 20_000
const maxFound = 100

/** A name that may match a side. */

export type Crowd = {
  side: number
  /** What the tokens of a name must match, and whether a word within a word is enough. */
  query: string
  isWithin: boolean
  part: Part
  ranges: TimeRange[]
  /** The names of the rooms that the part is about; none where it is about no room. */
  roomTextIds: number[]
}

/**
 * Narrows names that too many people have by time or room: one Ana of thirty thousand is found by
 * when or where she was.
 */
export async function findCrowded(tx: Transaction, crowds: Crowd[]): Promise<NameRow[]> {
  const narrowable = crowds.filter(isNarrowable)
  if (narrowable.length === 0) return []
  // Participants are read in the order of their index, so that reading stops at the limit.
  await tx.execute(sql`
    select set_config('enable_indexscan', 'on', true), set_config('enable_bitmapscan', 'off', true)`)
  const { rows } = await tx.execute<NameRow>(
    sql.join(narrowable.map(namesPresent), sql` union all `),
  )
  return rows
}

/** By time or room; else the newest of those whose names hold the words themselves. */
const isNarrowable = ({ part, roomTextIds, isWithin }: Crowd) =>
  part.room === null ? part.timed || !isWithin : roomTextIds.length > 0

/** Looks names up one by one, newest first, until enough are found; `offset 0` keeps the planner from joining otherwise. */
function namesPresent({ side, query, part, ranges, roomTextIds }: Crowd): SQL {
  const anywhere = part.timed ? presentThen(ranges) : newest
  const present = part.room === null ? anywhere : presentThere(roomTextIds, part, ranges)
  return sql`(
    select distinct ${side}::int as side, named.id, named.normalised
    from (
      select text.id, text.normalised from (${present}) present
      cross join lateral (select name_id from mirror_contexts each
        where each.id = present.context_id offset 0) context
      cross join lateral (select id, normalised, tokens from mirror_texts each
        where each.id = context.name_id offset 0) text
      where text.tokens @@ ${query}::tsquery limit ${maxFound}) named)`
}

const newest = sql`select each.context_id from mirror_participants each
  order by each.joined_at desc nulls last limit ${maxPresent}`

const presentThen = (ranges: TimeRange[]) => sql`
  select one.context_id from ${spans(ranges)} cross join lateral (
    select each.context_id from mirror_participants each
    where each.joined_at between range.starts - interval '1 day' and range.ends
      and coalesce(each.left_at, now()) >= range.starts
    order by each.joined_at desc nulls last limit ${maxPresent}) one`

const presentThere = (roomTextIds: number[], { timed }: Part, ranges: TimeRange[]) => sql`
  select one.context_id from mirror_rooms room
  join mirror_sessions session on session.room_id = room.id
  join mirror_participants one on one.session_id = session.id
  where room.name_id = any(${sql.param(`{${roomTextIds.join(',')}}`)}::bigint[])
    and ${timed ? isThen(ranges) : sql`true`}
  order by session.created_at desc limit ${maxPresent}`

const isThen = (ranges: TimeRange[]) => sql`exists (select 1 from ${spans(ranges)}
  where one.joined_at <= range.ends and coalesce(one.left_at, now()) >= range.starts)`

const spans = (ranges: TimeRange[]) => sql`unnest(
  ${times(ranges.map(({ from }) => from))}::timestamptz[],
  ${times(ranges.map(({ to }) => to))}::timestamptz[]) as range(starts, ends)`

const times = (values: Date[]) => sql.param(`{${values.map((at) => at.toISOString()).join(',')}}`)
