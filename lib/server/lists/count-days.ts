import 'server-only'
import { sql } from 'drizzle-orm'
import type { DayCounts } from '@/lib/contract/directory/rows'
import type { ListRequest } from '@/lib/contract/lists/request'
import { database } from '@/lib/server/db/client'
import { matching } from './matching'
import type { ListSource } from './source'

/** The days that a histogram shows, up to today. */
const days = 180

/**
 * Rows per day of the zone for the last `days` days, whatever time filter is set; days without rows
 * are left out. Newest first. Throws `invalid_parameter` for an invalid zone.
 */
export async function countDays(
  source: ListSource<unknown>,
  request: ListRequest,
  timeZone: string,
): Promise<{ data: DayCounts }> {
  const instant = source.spans.time ?? sql`null::timestamptz`
  const matches = await matching(source, { ...request, spans: {} })
  const db = await database()
  const { rows } = await db.execute<{ day: string; count: number }>(sql`
    select day, count(*)::int as count from
      (select to_char(${instant} at time zone ${timeZone}, 'YYYY-MM-DD') as day
        from ${source.from}
        where ${instant} > now() - ${days} * interval '1 day' and ${matches}) as dated
    group by day order by day desc`)
  return { data: rows }
}
