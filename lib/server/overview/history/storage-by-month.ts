import 'server-only'
import { sql } from 'drizzle-orm'
import type { MonthStorage } from '@/lib/contract/overview-history'
import { database } from '@/lib/server/db/client'

const months = 6

type Grown = { month: string; size: number }

/**
 * The size of recordings and compositions at the end of each of the last six months (UTC), newest
 * last.
 */
export async function storageByMonth(nowMs: number): Promise<MonthStorage[]> {
  const grown = [...(await grownBy('mirror_recordings')), ...(await grownBy('mirror_compositions'))]
  return lastMonths(nowMs).map((month) => {
    const until = grown.filter((each) => each.month <= month)
    return {
      month,
      sizeMb: Math.max(
        0,
        until.reduce((sum, { size }) => sum + size, 0),
      ),
    }
  })
}

/**
 * Megabytes added less those found gone in each month; objects without a date come before all
 * others.
 */
async function grownBy(table: 'mirror_recordings' | 'mirror_compositions'): Promise<Grown[]> {
  const db = await database()
  const rows = sql.identifier(table)
  const month = sql`coalesce(to_char(month, 'YYYY-MM'), '') as month, size`
  const of = (moment: string) =>
    sql`date_trunc('month', ${sql.identifier(moment)} at time zone 'utc') as month`
  const { rows: grown } = await db.execute<Grown>(sql`
    select ${month} from (select ${of('created_at')}, sum(size_mb)::float8 as size from ${rows}
      where size_mb is not null group by 1) as made
    union all
    select ${month} from (select ${of('gone_at')}, -sum(size_mb)::float8 as size from ${rows}
      where size_mb is not null and gone_at is not null group by 1) as gone`)
  return grown
}

function lastMonths(nowMs: number): string[] {
  const now = new Date(nowMs)
  return Array.from({ length: months }, (_, index) => {
    const month = now.getUTCMonth() - (months - 1 - index)
    return new Date(Date.UTC(now.getUTCFullYear(), month)).toISOString().slice(0, 7)
  })
}
