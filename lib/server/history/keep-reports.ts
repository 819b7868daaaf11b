import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'

/** Webhooks are stored in an order that differs from `received_at` by less than this; seconds. */
const overlapSecs = 30

type Cursor = { at: string; id: string } | null
type Read = { at: string | null; id: string | null; count: number }

const ofKind = (what: string) => sql`type = ${`video.room.${what}`}`
const reportedAt = (what: string) => sql`min(occurred_at) filter (where ${ofKind(what)})`
const receivedAt = (what: string) => sql`min(received_at) filter (where ${ofKind(what)})`

const joins = sql`
  insert into history_joins as kept (id, session_id, join_reported_at, join_heard_at,
    leave_reported_at, leave_heard_at, left_reason)
  select lower(payload->>'participant_id'), min(session_id),
    ${reportedAt('participant.joined')}, ${receivedAt('participant.joined')},
    ${reportedAt('participant.left')}, ${receivedAt('participant.left')},
    min(left(payload->>'left_reason', 200)) filter (where ${ofKind('participant.left')})
  from news
  where (${ofKind('participant.joined')} or ${ofKind('participant.left')})
    and payload->>'participant_id' is not null and session_id is not null
  group by 1
  on conflict (id) do update set
    join_reported_at = least(kept.join_reported_at, excluded.join_reported_at),
    join_heard_at = least(kept.join_heard_at, excluded.join_heard_at),
    leave_reported_at = least(kept.leave_reported_at, excluded.leave_reported_at),
    leave_heard_at = least(kept.leave_heard_at, excluded.leave_heard_at),
    left_reason = coalesce(kept.left_reason, excluded.left_reason)`

const sessions = sql`
  insert into history_sessions as kept (id, start_reported_at, end_reported_at, ended_reason)
  select session_id, ${reportedAt('session.started')}, ${reportedAt('session.ended')},
    min(left(payload->>'ended_reason', 200)) filter (where ${ofKind('session.ended')})
  from news
  where (${ofKind('session.started')} or ${ofKind('session.ended')}) and session_id is not null
  group by 1
  on conflict (id) do update set
    start_reported_at = least(kept.start_reported_at, excluded.start_reported_at),
    end_reported_at = least(kept.end_reported_at, excluded.end_reported_at),
    ended_reason = coalesce(kept.ended_reason, excluded.ended_reason)`

const after = (cursor: Cursor): SQL =>
  cursor === null
    ? sql`received_at > coalesce((select received_until from history_head), '-infinity')
        - make_interval(secs => ${overlapSecs})`
    : sql`(received_at, id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`

/**
 * Stores what the next webhooks after the cursor reported; null continues where the last run ended.
 * Running it twice changes nothing. Returns the cursor of the next batch, null after the last.
 */
export async function keepReports(
  tx: Transaction,
  cursor: Cursor,
  batchSize: number,
): Promise<Cursor> {
  const { rows } = await tx.execute<Read>(sql`
    with news as (select * from webhook_events where ${after(cursor)}
        order by received_at, id limit ${batchSize}),
      joined as (${joins}), begun as (${sessions})
    select received_at::text as at, id::text as id, (select count(*)::int from news) as count
    from news order by received_at desc, id desc limit 1`)
  const [last] = rows
  if (!last?.at || !last.id) return null
  await tx.execute(sql`update history_head
    set received_until = greatest(received_until, ${last.at}::timestamptz)`)
  return last.count === batchSize ? { at: last.at, id: last.id } : null
}
