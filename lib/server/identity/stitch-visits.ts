import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'

/**
 * Assigns the participants of sessions to visits: those of one person, with pauses of at most two
 * minutes. A participant without a person, or with an unknown join time, is a visit alone.
 */
export async function stitchVisits(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
  if (sessionIds.length === 0) return
  await tx.execute(sql`
    with seen as (
      select one.id, one.session_id, one.joined_at, coalesce(one.left_at, 'infinity') as left_at,
        case when one.joined_at is null then one.id::text
          else coalesce(context.person_id::text, one.id::text) end as who
      from mirror_participants one left join mirror_contexts context on context.id = one.context_id
      where one.session_id = any(${sql.param([...new Set(sessionIds)])}::uuid[])),
    begun as (
      select *, case when joined_at <= max(left_at) over earlier + interval '2 minutes'
        then 0 else 1 end as begins
      from seen window earlier as (partition by session_id, who order by joined_at, id
        rows between unbounded preceding and 1 preceding)),
    numbered as (
      select *, sum(begins) over (partition by session_id, who order by joined_at, id) as visit
      from begun),
    stitched as (
      select id, first_value(id) over (partition by session_id, who, visit order by joined_at, id)
        as visit_id from numbered)
    update mirror_participants one set visit_id = stitched.visit_id
    from stitched where one.id = stitched.id and one.visit_id is distinct from stitched.visit_id`)
}
