import 'server-only'
import { sql } from 'drizzle-orm'
import type { PendingAnswer, PendingComposition } from '@/lib/contract/pending-compositions'
import { database } from '@/lib/server/db/client'
import { instants, roomJson } from './read-rows'

const maxShown = 50

/** Compositions of about one length: up to 15 minutes, up to an hour, longer. */
const lengthBounds = sql`array[900, 3600]::float8[]`

/** With fewer finished ones of a kind, those of any length are compared; with fewer still, none. */
const minOfKind = 20
const minOfAny = 5

/** The latest finished compositions, of which the usual times are taken. */
const maxCompared = 5_000

/**
 * The compositions of the account that are queued or being made, oldest request first, each with
 * how long its kind takes from request to completion, from the mirror. A kind is a length; that of
 * a pending one is its session's, as Telnyx does not tell it before it is made.
 */
export async function listPendingCompositions(): Promise<PendingAnswer> {
  const db = await database()
  const { rows } = await db.execute<{ row: string; total: number }>(sql`
    with made as (
      select kind, ms from (
        select width_bucket(m.duration_secs, ${lengthBounds}) as kind,
          extract(epoch from m.completed_at - m.created_at)::float8 * 1000 as ms
        from mirror_compositions m
        where m.status = 'completed' and m.duration_secs is not null
          and m.completed_at >= m.created_at
        order by m.created_at desc limit ${maxCompared}) as latest
    ), pace as (
      select kind, count(*)::int as count, percentile_disc(0.5) within group (order by ms) as usual,
        percentile_disc(0.99) within group (order by ms) as late
      from made group by grouping sets ((kind), ())
    ), pending as (
      select m.*, width_bucket(extract(epoch from s.ended_at - s.created_at)::float8, ${lengthBounds}) as kind
      from mirror_compositions m left join mirror_sessions s on s.id = m.session_id
      where m.status in ('enqueued', 'processing') and m.gone_at is null
    )
    select (count(*) over ())::int as total, row_to_json(shown)::text as row from (
      select m.id, ${roomJson(sql`m.room_id`)} as room, m.session_id, m.status,
        ${instants('m', ['created_at', 'started_at'])}, p.count as compared,
        p.usual as usual_ms, p.late as late_ms
      from pending m
        left join mirror_rooms r on r.id = m.room_id left join mirror_texts t on t.id = r.name_id
        left join lateral (
          select * from pace
          where (pace.kind = m.kind and pace.count >= ${minOfKind})
            or (pace.kind is null and pace.count >= ${minOfAny})
          order by pace.kind nulls last limit 1) p on true
      order by m.created_at, m.id) as shown
    limit ${maxShown}`)
  return {
    data: rows.map(({ row }) => JSON.parse(row) as PendingComposition),
    meta: { total: rows[0]?.total ?? 0 },
  }
}
