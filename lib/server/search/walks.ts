import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { TimeRange } from './time-words'

/** Maximum participants checked of a time or a room, newest first. */
const maxPresent = 20_000
/** Without either, more would take longer than a reader waits. */
const maxNewest = 5_000

export const presentAnywhere = sql`select each.context_id from mirror_participants each
  order by each.joined_at desc nulls last limit ${maxNewest}`

export const presentThen = (ranges: readonly TimeRange[]) => sql`
  select one.context_id from ${spans(ranges)} cross join lateral (
    select each.context_id from mirror_participants each
    where each.joined_at between range.starts - interval '1 day' and range.ends
      and coalesce(each.left_at, now()) >= range.starts
    order by each.joined_at desc nulls last limit ${maxPresent}) one`

type There = { roomTextIds: readonly number[] | null; only: readonly string[] }

/** Participants of rooms with one of these names, of those asked for. */
export const presentThere = (there: There, ranges: readonly TimeRange[] | null) => sql`
  select one.context_id from mirror_rooms room
  join mirror_sessions session on session.room_id = room.id
  join mirror_participants one on one.session_id = session.id
  where ${inRooms(there)} and ${ranges ? isThen(ranges) : sql`true`}
  order by session.created_at desc limit ${maxPresent}`

export const newestRooms = ({ only }: Pick<There, 'only'>) => sql`
  select room.name_id from mirror_rooms room where ${inRooms({ roomTextIds: null, only })}
  order by room.created_at desc nulls last limit ${maxNewest}`

const inRooms = ({ roomTextIds, only }: There) => sql`
  ${roomTextIds ? sql`room.name_id = any(${sql.param(`{${roomTextIds.join(',')}}`)}::bigint[])` : sql`true`}
  and ${only.length > 0 ? sql`room.id = any(${sql.param([...only])}::uuid[])` : sql`true`}`

const isThen = (ranges: readonly TimeRange[]) => sql`exists (select 1 from ${spans(ranges)}
  where one.joined_at <= range.ends and coalesce(one.left_at, now()) >= range.starts)`

const spans = (ranges: readonly TimeRange[]): SQL => sql`unnest(
  ${times(ranges.map(({ from }) => from))}::timestamptz[],
  ${times(ranges.map(({ to }) => to))}::timestamptz[]) as range(starts, ends)`

const times = (values: Date[]) => sql.param(`{${values.map((at) => at.toISOString()).join(',')}}`)
