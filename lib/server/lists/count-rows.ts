import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'

/** Beyond so many, what matches is not counted one by one. */
const maxCounted = 10_000

export type Total = { total: number; exact: boolean }

/** How many rows match, wherever the page stands; past `maxCounted` it is that many or more. */
export async function countRows(from: SQL, matches: SQL): Promise<Total> {
  const db = await database()
  const { rows } = await db.execute<{ total: number }>(
    sql`select count(*)::int as total from
      (select 1 from ${from} where ${matches} limit ${maxCounted + 1}) as counted`,
  )
  const total = rows[0]?.total ?? 0
  return total > maxCounted ? { total: maxCounted, exact: false } : { total, exact: true }
}
