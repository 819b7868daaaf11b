import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'

/** Above this, matches are not counted exactly. */
const maxCounted = 10_000

export type Total = { total: number; exact: boolean }

/** The number of matching rows on all pages; above `maxCounted` a lower bound. */
export async function countRows(from: SQL, matches: SQL): Promise<Total> {
  const db = await database()
  const { rows } = await db.execute<{ total: number }>(
    sql`select count(*)::int as total from
      (select 1 from ${from} where ${matches} limit ${maxCounted + 1}) as counted`,
  )
  const total = rows[0]?.total ?? 0
  return total > maxCounted ? { total: maxCounted, exact: false } : { total, exact: true }
}
