import 'server-only'
import { inArray, lt, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { database } from '@/lib/server/db/client'
import { liveEvents, webhookEvents } from '@/lib/server/db/live-schema'

/** A stream that was cut for longer starts afresh; minutes. */
const eventsMinutes = 60
/** Webhooks are kept for a week, so that none is applied twice; minutes. */
const webhookMinutes = 7 * 24 * 60

/** Rows per statement: other statements wait for it, and it has a timeout. */
const batchSize = 2_000

export const ago = (minutes: number) => sql`now() - make_interval(mins => ${minutes})`

/** Deletes old events and webhooks in batches, since after a long pause there may be very many. */
export async function sweepHistory(): Promise<void> {
  await deleteOlder(liveEvents, { id: liveEvents.id, at: liveEvents.at, minutes: eventsMinutes })
  const { id, receivedAt: at } = webhookEvents
  await deleteOlder(webhookEvents, { id, at, minutes: webhookMinutes })
}

type Age = { id: PgColumn; at: PgColumn; minutes: number }

async function deleteOlder(table: PgTable, { id, at, minutes }: Age): Promise<void> {
  const db = await database()
  const old = db
    .select({ id })
    .from(table)
    .where(lt(at, ago(minutes)))
    .limit(batchSize)
  let deleted: number
  do {
    const rows = await db.delete(table).where(inArray(id, old)).returning({ id })
    deleted = rows.length
  } while (deleted === batchSize)
}
