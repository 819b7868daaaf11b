import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'

/** Recalculates persons: joins, visits, names, first and last sight, and newest name. */
export async function refreshPersons(tx: Transaction, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return
  await tx.execute(sql`
    update mirror_persons person set joins = counted.joins, visits = counted.visits,
      names_count = counted.names, first_seen_at = counted.first, last_seen_at = counted.last,
      name_id = counted.name_id
    from (
      select context.person_id, count(one.id)::int as joins, min(one.joined_at) as first,
        count(distinct coalesce(one.visit_id, one.id))::int as visits,
        count(distinct context.name_id)::int as names,
        max(coalesce(one.left_at, one.joined_at)) as last,
        (array_agg(context.name_id order by one.joined_at desc nulls last)
          filter (where context.name_id is not null))[1] as name_id
      from mirror_contexts context
      left join mirror_participants one on one.context_id = context.id
      where context.person_id = any(${`{${personIds.join(',')}}`}::bigint[])
      group by context.person_id) counted
    where person.id = counted.person_id`)
}
