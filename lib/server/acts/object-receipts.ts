import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { ObjectReceipt } from '@/lib/contract/object-receipt'
import { database } from '@/lib/server/db/client'
import { objectReceipts } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'

export type ObjectReceiptRow = typeof objectReceipts.$inferSelect

type Change = Partial<Omit<ObjectReceiptRow, 'auditId' | 'requestId' | 'operation'>>

/** Stores a change unless the receipt is already closed, and updates the given row to match. */
export async function changeObjectReceipt(row: ObjectReceiptRow, change: Change): Promise<void> {
  Object.assign(row, change)
  const db = await database()
  await db
    .update(objectReceipts)
    .set(change)
    .where(and(eq(objectReceipts.auditId, row.auditId), eq(objectReceipts.open, true)))
}

/** The receipt of an act on an object; null for any other id. */
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

/** As `findAct`; throws `not_found` for any other id. */
export async function readAct(auditId: string): Promise<ObjectReceipt> {
  const receipt = await findAct(auditId)
  if (receipt) return receipt
  throw new ApiError('not_found', { detail: 'No such act has a receipt of its own.' })
}
