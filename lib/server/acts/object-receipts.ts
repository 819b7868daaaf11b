import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { ObjectReceipt } from '@/lib/contract/object-receipt'
import { database } from '@/lib/server/db/client'
import { objectReceipts } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'

export type ObjectReceiptRow = typeof objectReceipts.$inferSelect

type Change = Partial<Omit<ObjectReceiptRow, 'auditId' | 'requestId' | 'operation'>>

/** Stores what was learnt, unless the receipt is closed already; the row given becomes that too. */
export async function changeObjectReceipt(row: ObjectReceiptRow, change: Change): Promise<void> {
  Object.assign(row, change)
  const db = await database()
  await db
    .update(objectReceipts)
    .set(change)
    .where(and(eq(objectReceipts.auditId, row.auditId), eq(objectReceipts.open, true)))
}

/** What became of an act on an object; null for the id of anything else. */
export async function findAct(auditId: string): Promise<ObjectReceipt | null> {
  const db = await database()
  const [row] = await db.select().from(objectReceipts).where(eq(objectReceipts.auditId, auditId))
  if (!row) return null
  const { requestId: _request, wanted: _wanted, sentAt, nextReadAt, ...shown } = row
  return {
    ...shown,
    sentAt: sentAt.toISOString(),
    nextReadAt: nextReadAt?.toISOString() ?? null,
  }
}

/** The same; throws `not_found` for the id of anything else. */
export async function readAct(auditId: string): Promise<ObjectReceipt> {
  const receipt = await findAct(auditId)
  if (receipt) return receipt
  throw new ApiError('not_found', { detail: 'No such act has a receipt of its own.' })
}
