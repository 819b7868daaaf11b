import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { asOneQuery, tokenQuery } from '@/lib/contract/search/tokens'
import type { Transaction } from '@/lib/server/db/client'
import type { Part, Side } from './parts'
import type { TimeRange } from './time-words'

/** Maximum participants checked of a time or a room, newest first. */
const maxPresent = 20_000
const maxNames = 400

/** A name that may match a side. */
export type NameRow = { side: number; id: number; normalised: string }

export type Crowd = {
  side: number
  words: Side['words']
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
  const told = crowds.filter(({ part, roomTextIds }) => part.timed || roomTextIds.length > 0)
  if (told.length === 0) return []
  const { rows } = await tx.execute<NameRow>(sql.join(told.map(namesPresent), sql` union all `))
  return rows
}

function namesPresent({ side, words, part, ranges, roomTextIds }: Crowd): SQL {
  const query = [words.map((word) => `(${tokenQuery(word)})`).join(' & '), ...asOneQuery(words)]
  const present = part.room === null ? presentThen(ranges) : presentThere(roomTextIds, part, ranges)
  return sql`(
    select ${side}::int as side, text.id, text.normalised
    from (
      select distinct context.name_id from (${present}) present
      join mirror_contexts context on context.id = present.context_id) seen
    join mirror_texts text on text.id = seen.name_id
    where text.tokens @@ ${query.join(' | ')}::tsquery limit ${maxNames})`
}

const presentThen = (ranges: TimeRange[]) => sql`
  select one.context_id from ${spans(ranges)} cross join lateral (
    select each.context_id from mirror_participants each
    where each.joined_at between range.starts - interval '1 day' and range.ends
      and coalesce(each.left_at, now()) >= range.starts
    order by each.joined_at desc limit ${maxPresent}) one`

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
