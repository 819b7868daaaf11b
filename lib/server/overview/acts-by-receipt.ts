import 'server-only'
import { desc, inArray, max } from 'drizzle-orm'
import type { ReceiptState } from '@/lib/contract/live'
import { database } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import type { ReceiptRow } from '@/lib/server/acts/rows'

const maxActs = 7
/** Enough for several acts on everybody. */
const maxReceipts = 1_000

/** Order of states when one act has several: those that need attention first. */
const pressing: ReceiptState[] = ['still_here', 'unknown', 'failed', 'not_sent', 'sending']

const urgency = ({ state }: ReceiptRow) => pressing.indexOf(state) + 1 || pressing.length + 1

/** The receipts of recent acts, newest first. */
async function receiptsOfLate(): Promise<ReceiptRow[]> {
  const db = await database()
  const { auditId, sentAt } = receipts
  const last = db
    .select({ auditId, sentAt })
    .from(receipts)
    .orderBy(desc(sentAt))
    .limit(maxReceipts)
    .as('last')
  const ids = db
    .select({ auditId: last.auditId })
    .from(last)
    .groupBy(last.auditId)
    .orderBy(desc(max(last.sentAt)))
    .limit(maxActs)
  return db.select().from(receipts).where(inArray(auditId, ids)).orderBy(desc(sentAt))
}

/**
 * The last acts, newest first. An act may have many receipts: the most urgent one stands for all,
 * with the number of the others.
 */
export async function actsByReceipt(): Promise<{ row: ReceiptRow; others: number }[]> {
  const groups = new Map<string, ReceiptRow[]>()
  for (const row of await receiptsOfLate())
    groups.set(row.auditId, [...(groups.get(row.auditId) ?? []), row])
  return [...groups.values()].flatMap((group) => {
    const [row] = group.toSorted((a, b) => urgency(a) - urgency(b))
    return row ? [{ row, others: group.length - 1 }] : []
  })
}
