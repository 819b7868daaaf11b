import 'server-only'
import { sql } from 'drizzle-orm'
import {
  flappingSecs,
  sessionEnd,
  type Ban,
  type BanRemoval,
  type BanState,
} from '@/lib/contract/bans'
import { bans } from '@/lib/server/db/bans-schema'
import { cachedRoom } from '@/lib/server/objects/rooms'
import { stateOfBan } from './in-force'

/** Times as JSON of ISO 8601 in UTC, whatever the zone of the database's session. */
const iso = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** A row of `ban_removals`, under the alias `removal`, as pages see it. */
export const removalJson = sql<BanRemoval>`jsonb_build_object(
  'ban_id', removal.ban_id, 'participant_id', removal.participant_id,
  'session_id', removal.session_id, 'name', removal.name, 'state', removal.state,
  'tries', removal.tries, 'by_user', removal.by_user, 'at', ${iso('removal.at')},
  'last_at', ${iso('removal.last_at')}, 'gone_at', ${iso('removal.gone_at')})`

const removals = (what: string, condition: string) =>
  sql.raw(
    `(select ${what} from ban_removals removal where removal.ban_id = bans.id and (${condition}))`,
  )

/**
 * The columns from which `toBan` makes an answer: the row, and the joins that it removed or
 * announced.
 */
export const banColumns = {
  row: bans,
  state: sql<BanState>`${stateOfBan}`,
  enforced: sql<number>`${removals('count(*)::int', "(removal.tries > 0 and not removal.by_user) or removal.state = 'seen'")}`,
  stillThere: sql<number>`${removals('count(*)::int', "removal.state = 'still_there'")}`,
  lastMinute: sql<number>`${removals('count(*)::int', `removal.at > now() - interval '${flappingSecs} seconds'`)}`,
  last: sql<BanRemoval | null>`(select ${removalJson} from ban_removals removal
    where removal.ban_id = bans.id order by removal.at desc limit 1)`,
  roomName: sql<string | null>`coalesce(
    (select name.text from mirror_rooms room join mirror_texts name on name.id = room.name_id
      where room.id::text = bans.room_id),
    (select live.room_name from live_sessions live where live.room_id = bans.room_id
      and live.room_name is not null limit 1))`,
}

type Row = {
  row: typeof bans.$inferSelect
  state: BanState
  enforced: number
  stillThere: number
  lastMinute: number
  last: BanRemoval | null
  roomName: string | null
}

/** A ban as the API returns it. */
export function toBan({ row, roomName, stillThere, lastMinute, ...rest }: Row): Ban {
  const { id, kind, path, names, reason, watch } = row
  return {
    id,
    kind,
    path,
    identity: row.value,
    names,
    room_id: row.roomId,
    room: row.roomId && { id: row.roomId, name: roomName ?? cachedRoom(row.roomId)?.name ?? null },
    session_id: row.sessionId,
    participant_id: row.participantId,
    until: row.endsWithSession ? sessionEnd : (row.until?.toISOString() ?? null),
    reason,
    by: { id: row.byId, name: row.byName },
    at: row.createdAt.toISOString(),
    watch,
    ...rest,
    still_there: stillThere,
    last_minute: lastMinute,
    tokens_until: rest.state === 'active' ? ahead(row.tokensUntil) : null,
    lifted: liftingOf(row),
  } as Ban
}

/** The time as ISO 8601 if it is in the future, else null. */
const ahead = (at: Date | null) => (at && at.getTime() > Date.now() ? at.toISOString() : null)

function liftingOf(row: Row['row']): Ban['lifted'] {
  const { liftedAt, liftedById: id, liftedByName: name, liftReason: reason } = row
  if (!liftedAt || id === null || name === null || reason === null) return null
  return { by: { id, name }, at: liftedAt.toISOString(), reason }
}
