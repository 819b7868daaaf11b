import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'

const momentOf = (column: string) => sql`min((news."row"->>${column})::timestamptz)`
const ghostAt = sql`min(news.at) filter (where (news."row"->>'ghost')::boolean)`

const joins = sql`
  insert into history_joins as kept (id, session_id, join_seen_at, leave_seen_at, ghost_at)
  select news."row"->>'id', min(session_id), ${momentOf('join_seen_at')},
    ${momentOf('leave_seen_at')}, ${ghostAt}
  from news where kind = 'person' group by 1
  on conflict (id) do update set
    join_seen_at = least(kept.join_seen_at, excluded.join_seen_at),
    leave_seen_at = least(kept.leave_seen_at, excluded.leave_seen_at),
    ghost_at = least(kept.ghost_at, excluded.ghost_at)`

const sessions = sql`
  insert into history_sessions as kept (id, ghost_at)
  select session_id, ${ghostAt} from news where kind = 'session' group by 1
  on conflict (id) do update set ghost_at = least(kept.ghost_at, excluded.ghost_at)`

/**
 * Stores what the next live events show: when joins and leaves were first seen, and where a webhook
 * and a read contradicted each other. Returns whether there may be more.
 */
export async function keepSights(tx: Transaction, batchSize: number): Promise<boolean> {
  const { rows } = await tx.execute<{ last: number | null; count: number }>(sql`
    with news as (select * from live_events
        where id > (select last_event_id from history_head) order by id limit ${batchSize}),
      joined as (${joins}), begun as (${sessions})
    select max(id)::float8 as last, count(*)::int as count from news`)
  const [read] = rows
  if (!read || read.last === null) return false
  await tx.execute(sql`update history_head set last_event_id = ${read.last}`)
  return read.count === batchSize
}
