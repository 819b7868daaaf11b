import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { Hit } from './rank-names'
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

/** The values of the placeholders in `candidates`. */
export function valuesOf({ parts, hits, ranges, only }: Sought): Record<string, string> {
  return {
    hitSides: array(hits.map((hit) => hit.side)),
    hitTexts: array(hits.map((hit) => hit.textId)),
    hitRanks: array(hits.map((hit) => hit.rank)),
    partPersons: array(parts.map((part) => part.person)),
    partRooms: array(parts.map((part) => part.room)),
    partTimed: array(parts.map((part) => part.timed)),
    starts: array(ranges.map(({ from }) => from.toISOString())),
    ends: array(ranges.map(({ to }) => to.toISOString())),
    only: array(only),
  }
}

/** As text: the drivers infer the type of an array from its first element. */
const array = (values: readonly (string | number | boolean | null)[]) =>
  `{${values.map((value) => value ?? 'null').join(',')}}`

const given = (name: string, type: string) => sql`${sql.placeholder(name)}::${sql.raw(type)}[]`

const isAsked = (room: SQL) =>
  sql`(${given('only', 'uuid')} = '{}' or ${room} = any(${given('only', 'uuid')}))`

const within = (starts: SQL, ends: SQL) =>
  sql`exists (select 1 from range where ${starts} <= range.ends and ${ends} >= range.starts)`

/**
 * Common table expressions: `named`, rooms by their names; `found`, participants by theirs, and by
 * their room's where the question says one; `in_room`, sessions by nothing but room and time.
 */
export const candidates: SQL = sql`
    hit as materialized (select * from unnest(${given('hitSides', 'int')}, ${given('hitTexts', 'bigint')},
      ${given('hitRanks', 'int')}) as it(side, text_id, rank)),
    part as materialized (select * from unnest(${given('partPersons', 'int')}, ${given('partRooms', 'int')},
      ${given('partTimed', 'boolean')}) as it(person, room, timed)),
    range as materialized (select * from unnest(${given('starts', 'timestamptz')},
      ${given('ends', 'timestamptz')}) as it(starts, ends)),
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
        order by each.created_at desc limit ${sql.raw(String(maxSessionsOfRoom))}) session on true
      where part.person is null
      union all
      select 0, session.id, session.room_id, session.created_at
      from range join lateral (
        select * from mirror_sessions each
        where each.created_at between range.starts - interval '1 day' and range.ends
          and coalesce(each.ended_at, now()) >= range.starts and ${isAsked(sql`each.room_id`)}
        order by each.created_at desc limit ${sql.raw(String(maxSessionsOfRoom))}) session on true
      where exists (select 1 from part where timed and person is null and room is null))`
