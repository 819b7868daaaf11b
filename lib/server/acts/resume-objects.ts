import 'server-only'
import { and, inArray } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { objectReceipts } from '@/lib/server/db/schema'
import { requireLease } from '@/lib/server/leader/lease'
import { logger } from '@/lib/server/logger'
import { changeObjectReceipt, type ObjectReceiptRow } from './object-receipts'
import { leftOpen, orphaned } from './orphans'
import { isWatchedHere, startWatchingObject } from './watch-object'

/** An act that was being sent is unknown now; its object is polled if its id is known. */
async function takeUp(row: ObjectReceiptRow): Promise<void> {
  if (row.state === 'sending') await changeObjectReceipt(row, { state: 'unknown' })
  if (row.targetId === null) await changeObjectReceipt(row, { open: false })
  else startWatchingObject(row)
}

/** At start: resumes object receipts that a stopped server left open. */
export async function resumeObjectReceipts(): Promise<void> {
  const db = await database()
  const rows = await db.select().from(objectReceipts).where(leftOpen(objectReceipts))
  for (const row of rows) await takeUp(row)
}

/** Run by the leader: adopts receipts whose instance died. Throws if the lease is lost. */
export async function adoptObjectReceipts(epoch: number): Promise<void> {
  const db = await database()
  const orphans = await db.select().from(objectReceipts).where(orphaned(objectReceipts))
  const ids = orphans.map(({ auditId }) => auditId).filter((id) => !isWatchedHere(id))
  if (ids.length === 0) return
  const adopted = await db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    return tx
      .update(objectReceipts)
      .set({ nextReadAt: new Date() })
      .where(and(inArray(objectReceipts.auditId, ids), orphaned(objectReceipts)))
      .returning()
  })
  logger.info({ count: adopted.length }, 'adopted the object receipts of an instance that died')
  for (const row of adopted) await takeUp(row)
}
