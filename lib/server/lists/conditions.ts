import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { normalise } from '@/lib/contract/search/normalise'
import { sortKey } from '@/lib/contract/search/sort-key'
import type { SortKey } from './source'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const uuids = (values: string[]) => sql`${sql.param(values)}::uuid[]`
const texts = (values: string[]) => sql`${sql.param(values)}::text[]`

export const isAnyId = (column: SQL, values: string[]): SQL =>
  sql`${column} = any(${uuids(values)})`

export const isAnyText = (column: SQL, values: string[]): SQL =>
  sql`${column} = any(${texts(values)})`

/** An `or` of the conditions of the given values: `{ live: sql… }`. */
export function isAnyOf(conditions: Record<string, SQL>): (values: string[]) => SQL {
  return (values) => {
    const asked = values.flatMap((value) => conditions[value] ?? [])
    return sql`(${sql.join(asked, sql` or `)})`
  }
}

export const goneFilter = (column: SQL) =>
  isAnyOf({ yes: sql`${column} is not null`, no: sql`${column} is null` })

/** At least this many minutes; of several values the smallest. */
export const lastsMinutes = (secs: SQL) => (values: string[]) =>
  sql`${secs} >= ${Math.min(...values.map(Number)) * 60}`

/** Matches a room by its id or its whole normalised name. */
export function inRooms(column: SQL, values: string[]): SQL {
  const ids = values.filter((value) => uuid.test(value))
  const names = values.filter((value) => !uuid.test(value))
  const named = sql`${column} in (select room.id from mirror_rooms room
    join mirror_texts name on name.id = room.name_id where name.kind = 'room'
      and name.sort_key = any(${texts(names.map(sortKey))})
      and name.normalised = any(${texts(names.map(normalise))}))`
  return sql`(${isAnyId(column, ids)} or ${named})`
}

/** The participants of persons: by identity, or by a participant's own id. */
export function participantsOf(values: string[]): SQL {
  const ids = values.filter((value) => uuid.test(value))
  return sql`(select p.id from mirror_participants p join mirror_contexts c on c.id = p.context_id
      join mirror_persons h on h.id = c.person_id where h.key = any(${texts(values)})
    union all select id from mirror_participants where id = any(${uuids(ids)}))`
}

/** An order with the largest or latest first, nulls last. */
export const byMoment = (by: SQL): SortKey => ({ by, type: 'timestamptz', nullsLast: 'down' })
export const byNumber = (by: SQL): SortKey => ({ by, type: 'double precision', nullsLast: 'down' })

/** An order by text, by bytes, so that every machine gives the same. */
export const byText = (by: SQL, join?: SQL, missing?: SQL): SortKey => ({
  by: sql`${by} collate "C"`,
  type: 'text',
  nullsLast: 'up',
  join,
  missing,
})

/** Whether a row of the table has no room, or one without a name. */
export const hasNoRoomName = (id: SQL, table: string): SQL => sql`${id} in (
  select each.id from ${sql.identifier(table)} each where each.room_id is null
  union all select each.id from mirror_rooms room join ${sql.identifier(table)} each
    on each.room_id = room.id where room.name_id is null)`
