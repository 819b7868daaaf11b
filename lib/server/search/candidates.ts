import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { Hit } from './find-texts'
import type { Parts } from './parts'
import type { TimeRange } from './time-words'

export type Sought = {
  parts: Parts['parts']
  hits: Hit[]
  ranges: TimeRange[]
  /** Ids of the rooms to search in; none: all. */
  only: readonly string[]
}

/** Maximum sessions of a room found by name only, newest first. */
const maxSessionsOfRoom = 30

/**
 * Common table expressions: `named`, rooms by their names; `found`, participants by theirs, and by
 * their room's where the question says one; `in_room`, sessions by nothing but room and time.
 */
export function candidates({ parts, hits, ranges, only }: Sought): SQL {
  const isAsked = (room: SQL) =>
    only.length === 0 ? sql`true` : sql`${room} = any(${sql.param([...only])}::uuid[])`
  return sql`
    hit as materialized (select * from unnest(
      ${numbers(hits.map((hit) => hit.side))}::int[], ${numbers(hits.map((hit) => hit.textId))}::bigint[],
      ${numbers(hits.map((hit) => hit.rank))}::int[]) as it(side, text_id, rank)),
    part as materialized (select * from unnest(
      ${numbers(parts.map((part) => part.person))}::int[], ${numbers(parts.map((part) => part.room))}::int[],
      ${sql.param(parts.map((part) => part.timed))}::boolean[]) as it(person, room, timed)),
    range as materialized (select * from unnest(
      ${times(ranges.map((range) => range.from))}::timestamptz[],
      ${times(ranges.map((range) => range.to))}::timestamptz[]) as it(starts, ends)),
    named as materialized (
      select hit.side, hit.rank, room.id as room_id from hit
      join mirror_rooms room on room.name_id = hit.text_id
      where hit.side in (select room from part) and ${isAsked(sql`room.id`)}),
    seen as materialized (
      select hit.side, hit.rank, hit.text_id, context.person_id, one.id, one.session_id, one.room_id,
        one.joined_at, coalesce(one.left_at, session.ended_at, now()) as until
      from hit join mirror_contexts context on context.name_id = hit.text_id
      join mirror_participants one on one.context_id = context.id
      left join mirror_sessions session on session.id = one.session_id
      where hit.side in (select person from part) and ${isAsked(sql`one.room_id`)}),
    found as materialized (
      select greatest(seen.rank, named.rank) as rank, seen.rank as person_rank, seen.text_id,
        seen.person_id, seen.id, seen.session_id, seen.room_id, seen.joined_at as at
      from part join seen on seen.side = part.person
      left join named on named.side = part.room and named.room_id = seen.room_id
      where (part.room is null or named.room_id is not null)
        and (not part.timed or ${within(sql`seen.joined_at`, sql`seen.until`)})),
    in_room as materialized (
      select named.rank, session.id as session_id, session.room_id, session.created_at as at
      from part join named on named.side = part.room
      join lateral (
        select * from mirror_sessions each where each.room_id = named.room_id
          and (not part.timed or ${within(sql`each.created_at`, sql`coalesce(each.ended_at, now())`)})
        order by each.created_at desc limit ${maxSessionsOfRoom}) session on true
      where part.person is null
      union all
      select 0, session.id, session.room_id, session.created_at
      from range join lateral (
        select * from mirror_sessions each
        where each.created_at between range.starts - interval '1 day' and range.ends
          and coalesce(each.ended_at, now()) >= range.starts and ${isAsked(sql`each.room_id`)}
        order by each.created_at desc limit ${maxSessionsOfRoom}) session on true
      where exists (select 1 from part where timed and person is null and room is null))`
}

const within = (starts: SQL, ends: SQL) =>
  sql`exists (select 1 from range where ${starts} <= range.ends and ${ends} >= range.starts)`

/** As texts: the drivers infer the type of an array from its first element. */
const numbers = (values: (number | null)[]) =>
  sql.param(`{${values.map((value) => value ?? 'null').join(',')}}`)
const times = (values: Date[]) => sql.param(`{${values.map((at) => at.toISOString()).join(',')}}`)
