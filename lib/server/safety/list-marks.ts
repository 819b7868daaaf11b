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
 * The joins that bans removed or announced, the newest first, at most 500: those in one session, or
 * the recent ones in all live sessions.
 */
export async function listMarks(sessionId: string | null): Promise<BanMark[]> {
  const db = await database()
  const isWanted =
    sessionId === null ? sql`session.active and ${ofLate}` : sql`removal.session_id = ${sessionId}`
  // Each ban's removals are counted once for all its rows: a person who keeps coming back has a
  // thousand.
  const { rows } = await db.execute<{ mark: BanMark }>(sql`
    with wanted as materialized (
      select removal.* from ban_removals removal
      left join live_sessions session on session.id = removal.session_id
      where ${isWanted} order by removal.at desc limit ${newest}),
    counts as materialized (
      select every.ban_id, (count(*) filter (where (every.tries > 0 and not every.by_user)
          or every.state = 'seen'))::int as enforced, (count(*) filter (where every.at
        > now() - make_interval(secs => ${flappingSecs})))::int as last_minute
      from ban_removals every where every.ban_id in (select ban_id from wanted) group by every.ban_id)
    select ${removalJson} || jsonb_build_object(
      'room', case when session.room_id is not null
        then jsonb_build_object('id', session.room_id, 'name', session.room_name) end,
      'watch', bans.watch, 'reason', bans.reason,
      'by', jsonb_build_object('id', bans.by_id, 'name', bans.by_name),
      'until', case when bans.ends_with_session then ${sessionEnd} else ${iso} end,
      'enforced', counts.enforced, 'last_minute', counts.last_minute) as mark
    from wanted removal join bans on bans.id = removal.ban_id
    join counts on counts.ban_id = removal.ban_id
    left join live_sessions session on session.id = removal.session_id
    order by removal.at desc`)
  return rows.map(({ mark }) => mark)
}
