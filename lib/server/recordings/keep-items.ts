import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'

/** Totals of recordings; sizes in megabytes, instants in epoch milliseconds. */
export type Sums = {
  count: number
  sizeMb: number | null
  oldestMs: number | null
  newestMs: number | null
}

export const noSums: Sums = { count: 0, sizeMb: null, oldestMs: null, newestMs: null }

/** Adds ids to a deletion in this order, except those it already has, and returns their totals. */
export async function keepItems(jobId: string, ids: string[], position: number): Promise<Sums> {
  const db = await database()
  const { rows } = await db.execute<Sums>(sql`
    with kept as (
      insert into deletion_items (job_id, target_id, position, size_mb)
      select ${jobId}::uuid, f.id, ${position}::int + asked.place::int - 1, f.size_mb
      from unnest(${sql.param(ids)}::uuid[]) with ordinality as asked (id, place)
      join mirror_recordings f on f.id = asked.id
      on conflict do nothing
      returning target_id, size_mb)
    select count(*)::int as count, sum(kept.size_mb)::float8 as "sizeMb",
      (extract(epoch from min(f.started_at)) * 1000)::float8 as "oldestMs",
      (extract(epoch from max(f.started_at)) * 1000)::float8 as "newestMs"
    from kept join mirror_recordings f on f.id = kept.target_id`)
  return rows[0] ?? noSums
}

export function addSums(a: Sums, b: Sums): Sums {
  return {
    count: a.count + b.count,
    sizeMb: either((x, y) => x + y, a.sizeMb, b.sizeMb),
    oldestMs: either(Math.min, a.oldestMs, b.oldestMs),
    newestMs: either(Math.max, a.newestMs, b.newestMs),
  }
}

function either(
  of: (a: number, b: number) => number,
  a: number | null,
  b: number | null,
): number | null {
  if (a === null || b === null) return a ?? b
  return of(a, b)
}
