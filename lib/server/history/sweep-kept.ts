import 'server-only'
import { inArray, lt, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { database } from '@/lib/server/db/client'
import { historyJoins, historySessions, historySpans } from '@/lib/server/db/history-schema'

/** Rows deleted per statement. */
const batchSize = 500

/** Deletes history older than this many months, in batches. */
export async function sweepKept(months: number): Promise<void> {
  await deleteOlder(historyJoins, historyJoins.id, historyJoins.keptAt, months)
  await deleteOlder(historySessions, historySessions.id, historySessions.keptAt, months)
  await deleteOlder(historySpans, historySpans.id, historySpans.untilAt, months)
}

async function deleteOlder(
  table: PgTable,
  id: PgColumn,
  at: PgColumn,
  months: number,
): Promise<void> {
  const db = await database()
  const old = db
    .select({ id })
    .from(table)
    .where(lt(at, sql`now() - make_interval(months => ${months})`))
    .limit(batchSize)
  let deleted: number
  do {
    const rows = await db.delete(table).where(inArray(id, old)).returning({ id })
    deleted = rows.length
  } while (deleted === batchSize)
}
