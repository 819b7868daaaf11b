import 'server-only'
import { and, desc, eq, gt } from 'drizzle-orm'
import type { Receipt } from '@/lib/contract/live'
import { database } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { toReceipt } from './rows'

const most = 1000
const keptMs = 7 * 24 * 3600 * 1000

/** The receipts of a session, newest first, at most 1,000 of the last seven days. */
export async function sessionReceipts(sessionId: string): Promise<Receipt[]> {
  const db = await database()
  const rows = await db
    .select()
    .from(receipts)
    .where(
      and(eq(receipts.sessionId, sessionId), gt(receipts.sentAt, new Date(Date.now() - keptMs))),
    )
    .orderBy(desc(receipts.sentAt))
    .limit(most)
  return rows.map(toReceipt)
}
