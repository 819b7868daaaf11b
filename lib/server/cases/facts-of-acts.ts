import 'server-only'
import { and, asc, inArray } from 'drizzle-orm'
import { caseActTargets, type CaseFacts } from '@/lib/contract/cases'
import { listEntries } from '@/lib/server/activity/list-entries'
import { toReceipt } from '@/lib/server/acts/rows'
import { database } from '@/lib/server/db/client'
import { auditEvents, receipts } from '@/lib/server/db/schema'

/**
 * Acts by audit id, with the receipt of each participant; the addresses of colleagues are left out.
 */
export async function factsOfActs(ids: string[]): Promise<Map<string, CaseFacts['act']>> {
  if (ids.length === 0) return new Map()
  const db = await database()
  const where = [
    and(inArray(auditEvents.auditId, ids), inArray(auditEvents.targetType, [...caseActTargets])),
  ]
  const [entries, rows] = await Promise.all([
    listEntries({ where, order: 'asc', limit: ids.length }),
    db
      .select()
      .from(receipts)
      .where(inArray(receipts.auditId, ids))
      .orderBy(asc(receipts.sentAt), asc(receipts.id)),
  ])
  return new Map(
    entries.map(({ requestId: _, ...entry }) => [
      entry.auditId,
      {
        entry: {
          ...entry,
          actor: { ...entry.actor, email: null },
          names: { ...entry.names, user: undefined },
        },
        receipts: rows.filter(({ auditId }) => auditId === entry.auditId).map(toReceipt),
      },
    ]),
  )
}
