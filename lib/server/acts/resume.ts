import 'server-only'
import { and, inArray } from 'drizzle-orm'
import { isWatched } from '@/lib/contract/watched-acts'
import { database } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { logger } from '@/lib/server/logger'
import { requireLease } from '@/lib/server/leader/lease'
import { changeReceipts, keepWaiting, waitingFor } from './open-receipts'
import { leftOpen, orphaned } from './orphans'
import { adoptObjectReceipts } from './resume-objects'
import type { ReceiptRow } from './rows'
import { startWatching } from './watch'

function byAct(rows: ReceiptRow[]): ReceiptRow[][] {
  const groups = new Map<string, ReceiptRow[]>()
  for (const row of rows) groups.set(row.auditId, [...(groups.get(row.auditId) ?? []), row])
  return [...groups.values()]
}

/** An act that was being sent is unknown now; kicks and ends are polled, mutes cannot be. */
async function takeUp(rows: ReceiptRow[]): Promise<void> {
  await changeReceipts(
    rows.filter((row) => row.state === 'sending'),
    { state: 'unknown' },
  )
  await changeReceipts(
    rows.filter((row) => !isWatched(row.act)),
    { open: false },
  )
  const watched = rows.filter((row) => isWatched(row.act) && row.open)
  keepWaiting(watched)
  for (const group of byAct(watched)) startWatching(group)
}

/** At start: resumes receipts that a stopped server left open. */
export async function resumeReceipts(): Promise<void> {
  const db = await database()
  await takeUp(await db.select().from(receipts).where(leftOpen(receipts)))
}

const isOurs = (row: ReceiptRow) => waitingFor(row.sessionId).some(({ id }) => id === row.id)

/** Adopts receipts whose instance died while watching them; cheap while there are none. */
async function adopt(epoch: number): Promise<void> {
  const db = await database()
  const orphans = await db.select().from(receipts).where(orphaned(receipts))
  const ids = orphans.filter((row) => !isOurs(row)).map((row) => row.id)
  if (ids.length === 0) return
  const adopted = await db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    return tx
      .update(receipts)
      .set({ nextReadAt: new Date() })
      .where(and(inArray(receipts.id, ids), orphaned(receipts)))
      .returning()
  })
  await takeUp(adopted)
}

/** Run by the leader, so that one instance adopts the receipts of one that died. */
export async function adoptOrphans(epoch: number | null): Promise<void> {
  if (epoch === null) return
  try {
    await adopt(epoch)
    await adoptObjectReceipts(epoch)
  } catch (error) {
    logger.warn({ err: error }, 'adopting orphaned receipts failed; retrying')
  }
}
