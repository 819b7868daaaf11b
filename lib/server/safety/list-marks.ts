import 'server-only'
import { sql } from 'drizzle-orm'
import { flappingSecs, sessionEnd } from '@/lib/contract/bans'
import { announcedSecs, type BanMark } from '@/lib/contract/safety'
import { removalJson } from '@/lib/server/bans/to-ban'
import { database } from '@/lib/server/db/client'

const newest = 500

const ofLate = sql`removal.at > now() - make_interval(secs => ${announcedSecs})`

/** Times as JSON of ISO 8601 in UTC, whatever the zone of the database's session. */
const iso = sql`to_char(bans.until at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/**
 * The joins that bans answered, the newest first, at most 500: those in a session, or those of late
 * in every session that goes on.
 */
export async function listMarks(sessionId: string | null): Promise<BanMark[]> {
  const db = await database()
  const isMeant =
    sessionId === null ? sql`session.active and ${ofLate}` : sql`removal.session_id = ${sessionId}`
  const { rows } = await db.execute<{ mark: BanMark }>(sql`
    select ${removalJson} || jsonb_build_object(
      'room', case when session.room_id is not null
        then jsonb_build_object('id', session.room_id, 'name', session.room_name) end,
      'watch', bans.watch, 'reason', bans.reason,
      'by', jsonb_build_object('id', bans.by_id, 'name', bans.by_name),
      'until', case when bans.ends_with_session then ${sessionEnd} else ${iso} end,
      'enforced', (select count(*)::int from ban_removals all_of where all_of.ban_id = bans.id),
      'last_minute', (select count(*)::int from ban_removals late where late.ban_id = bans.id
        and late.at > now() - make_interval(secs => ${flappingSecs}))) as mark
    from ban_removals removal join bans on bans.id = removal.ban_id
    left join live_sessions session on session.id = removal.session_id
    where ${isMeant} order by removal.at desc limit ${newest}`)
  return rows.map(({ mark }) => mark)
}
