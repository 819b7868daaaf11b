import 'server-only'
import { and, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { objectReceipts } from '@/lib/server/db/schema'
import { env } from '@/lib/server/env'
import { requireLease } from '@/lib/server/leader/lease'
import { logger } from '@/lib/server/logger'
import { changeObjectReceipt, type ObjectReceiptRow } from './object-receipts'
import { isWatchedHere, startWatchingObject } from './watch-object'

/** On Postgres, another instance may still be watching what is younger than this. */
const watchedMs = 70_000

/** A look that is so much overdue will not be made by the instance that planned it. */
const overdueMs = 15_000

const ago = (ms: number) => new Date(Date.now() - ms)

/** What was being sent is unknown now; its object is looked at, if there is an id to look for. */
async function takeUp(row: ObjectReceiptRow): Promise<void> {
  if (row.state === 'sending') await changeObjectReceipt(row, { state: 'unknown' })
  if (row.targetId === null) await changeObjectReceipt(row, { open: false })
  else startWatchingObject(row)
}

/** At start: takes up the receipts of objects that a stopped server left open. */
export async function resumeObjectReceipts(): Promise<void> {
  const db = await database()
  const before = ago(env().DATABASE_URL === undefined ? 0 : watchedMs)
  const rows = await db
    .select()
    .from(objectReceipts)
    .where(and(eq(objectReceipts.open, true), lt(objectReceipts.sentAt, before)))
  for (const row of rows) await takeUp(row)
}

/** Left alone by whoever planned to look, or by whoever was sending. */
const orphaned = () =>
  and(
    eq(objectReceipts.open, true),
    or(
      lt(objectReceipts.nextLookAt, ago(overdueMs)),
      and(isNull(objectReceipts.nextLookAt), lt(objectReceipts.sentAt, ago(watchedMs))),
    ),
  )

/** The leader's part: takes up receipts whose instance died. Throws if the lease is lost. */
export async function adoptObjectReceipts(epoch: number): Promise<void> {
  const db = await database()
  const orphans = await db.select().from(objectReceipts).where(orphaned())
  const ids = orphans.map(({ auditId }) => auditId).filter((id) => !isWatchedHere(id))
  if (ids.length === 0) return
  const adopted = await db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    return tx
      .update(objectReceipts)
      .set({ nextLookAt: new Date() })
      .where(and(inArray(objectReceipts.auditId, ids), orphaned()))
      .returning()
  })
  logger.info({ count: adopted.length }, 'acts of an instance that died are watched here')
  for (const row of adopted) await takeUp(row)
}
