import 'server-only'
import { and, desc, inArray } from 'drizzle-orm'
import type { Receipt } from '@/lib/contract/live'
import type { Visit } from '@/lib/contract/people'
import { database } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { toReceipt } from '@/lib/server/acts/rows'

const max = 100

/** The receipts of acts on these visits through Roomwarden, newest first, at most 100. */
export async function listPersonActs(visits: Visit[]): Promise<Receipt[]> {
  const sessionIds = [...new Set(visits.flatMap(({ sessionId }) => sessionId ?? []))]
  if (sessionIds.length === 0) return []
  const ids = visits.map(({ id }) => id)
  const db = await database()
  const rows = await db
    .select()
    .from(receipts)
    // By session as well, since the index begins with it.
    .where(and(inArray(receipts.sessionId, sessionIds), inArray(receipts.participantId, ids)))
    .orderBy(desc(receipts.sentAt))
    .limit(max)
  return rows.map(toReceipt)
}
