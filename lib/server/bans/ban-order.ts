import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { BanListQuery } from '@/lib/contract/schemas/bans'
import { readCursor, toCursor, type Place } from '@/lib/server/lists/cursor'
import { stateOfBan } from './in-force'

type BanOrder = { sort: string; type: 'text' | 'timestamptz'; key: SQL; isUp: boolean }

/**
 * Bans with a join that is still there first, then bans by their end: soonest, with the session,
 * for good; then watches, then those that are over. Equal ones newest first.
 */
const byUrgency: BanOrder = {
  sort: 'urgency',
  type: 'text',
  isUp: true,
  key: sql`(case
      when (${stateOfBan}) <> 'active' then '3'
      else case when bans.id in
          (select still.ban_id from ban_removals still where still.state = 'still_there') then '0'
        when bans.watch then '2' else '1' end
        || case when bans.until is not null
          then to_char(bans.until at time zone 'utc', 'YYYYMMDDHH24MISSUS')
          when bans.ends_with_session then 'S' else 'Z' end
    end || ' ' || (1e16 - trunc(extract(epoch from bans.created_at) * 1e6))::bigint::text)
    collate "C"`,
}

const newestFirst: BanOrder = {
  sort: 'newest',
  type: 'timestamptz',
  isUp: false,
  key: sql`bans.created_at`,
}

/** The order of the list: by urgency if any of its bans may be in force. */
export const orderFor = ({ state }: BanListQuery): BanOrder =>
  state === undefined || state === 'active' ? byUrgency : newestFirst

/** The order of a file, whose rows must keep their places while it is written. */
export const lastingOrder = newestFirst

export const sortedBy = ({ key, isUp }: BanOrder): SQL =>
  isUp ? sql`${key}, bans.id` : sql`${key} desc, bans.id desc`

/** Rows after a cursor; throws `invalid_parameter` for one of another order. */
export function after({ sort, type, key, isUp }: BanOrder, cursor: string): SQL {
  const place = readCursor(cursor, { sort, type, idType: 'uuid' }, 'after')
  const sign = sql.raw(isUp ? '>' : '<')
  return sql`(${key}, bans.id) ${sign} (${place.key}::${sql.raw(type)}, ${place.id}::uuid)`
}

export const placeOf = ({ key }: BanOrder): SQL<string> => sql<string>`(${key})::text`

export const cursorOf = ({ sort }: BanOrder, place: Place): string => toCursor(sort, place)
