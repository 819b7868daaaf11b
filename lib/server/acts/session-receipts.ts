import 'server-only'
import { desc, eq } from 'drizzle-orm'
import type { Receipt } from '@/lib/contract/live'
import { database } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { toReceipt } from './rows'

const maxReceipts = 1000

/** The receipts of a session of any age, newest first; at most 1,000. */
export async function sessionReceipts(sessionId: string): Promise<Receipt[]> {
  const db = await database()
  const rows = await db
    .select()
    .from(receipts)
    .where(eq(receipts.sessionId, sessionId))
    .orderBy(desc(receipts.sentAt))
    .limit(maxReceipts)
  return rows.map(toReceipt)
}
