import 'server-only'
import { and, eq, inArray, sql, type Column } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { singleton } from '@/lib/server/process'
import type { Verdict } from './decide'
import type { ReceiptRow } from './rows'

/** Receipts that wait for proof, by session; every poll of a session checks them. */
const waiting = () => singleton<Map<string, ReceiptRow[]>>('receipts.waiting', () => new Map())

export function waitingFor(sessionId: string): ReceiptRow[] {
  return waiting().get(sessionId) ?? []
}

/** Adds receipts to those that every later poll of their session checks. */
export function keepWaiting(rows: ReceiptRow[]): void {
  for (const row of rows) {
    const others = waitingFor(row.sessionId).filter((other) => other.id !== row.id)
    waiting().set(row.sessionId, [...others, row])
  }
}

/** Stops checking receipts here; the leader adopts them. */
export function stopWaitingFor(rows: ReceiptRow[]): void {
  for (const row of rows) stopWaiting(row)
}

function stopWaiting(row: ReceiptRow): void {
  const others = waitingFor(row.sessionId).filter((other) => other.id !== row.id)
  if (others.length > 0) waiting().set(row.sessionId, others)
  else waiting().delete(row.sessionId)
}

export type Change = Partial<
  Pick<
    ReceiptRow,
    'state' | 'open' | 'acceptedAfterMs' | 'confirmedAfterMs' | 'nextReadAt' | 'reads' | 'error'
  >
>

/** The columns that a verdict changes. */
export function toChange(row: ReceiptRow, verdict: Verdict): Change {
  const { state, final, confirmedAfterMs, error } = verdict
  return {
    state,
    open: !final,
    ...(confirmedAfterMs !== undefined && { confirmedAfterMs }),
    ...(final && { nextReadAt: null }),
    error: error ?? (final ? null : row.error),
  }
}

function becomes(row: ReceiptRow, change: Change): void {
  Object.assign(row, change)
  if (row.open) keepWaiting([row])
  else stopWaiting(row)
}

/** An acknowledgement counts for one state only: a new state needs attention again. */
function acknowledgementAfter(state: ReceiptRow['state'] | undefined) {
  if (state === undefined) return {}
  const { acknowledgedBy, acknowledgedName, acknowledgedAt } = receipts
  const kept = (column: Column) => sql`case when ${receipts.state} = ${state} then ${column} end`
  return {
    acknowledgedBy: kept(acknowledgedBy),
    acknowledgedName: kept(acknowledgedName),
    acknowledgedAt: kept(acknowledgedAt),
  }
}

/** Stores a change of a receipt and updates the given row to match. */
export async function changeReceipt(row: ReceiptRow, change: Change): Promise<void> {
  await changeReceipts([row], change)
}

/**
 * Stores the same change for several receipts in one statement. Rows settled elsewhere meanwhile
 * are not overwritten: the given rows become what is stored.
 */
export async function changeReceipts(rows: ReceiptRow[], change: Change): Promise<void> {
  if (rows.length === 0) return
  for (const row of rows) becomes(row, change)
  const db = await database()
  const ids = rows.map((row) => row.id)
  const changed = await db
    .update(receipts)
    .set({ ...change, ...acknowledgementAfter(change.state) })
    .where(and(inArray(receipts.id, ids), eq(receipts.open, true)))
    .returning({ id: receipts.id })
  if (changed.length < rows.length) await refreshReceipts(rows)
}

/** Updates rows with what a webhook, at any instance, has settled. */
export async function refreshReceipts(rows: ReceiptRow[]): Promise<void> {
  if (rows.length === 0) return
  const db = await database()
  const ids = rows.map((row) => row.id)
  const stored = await db.select().from(receipts).where(inArray(receipts.id, ids))
  const byId = new Map(stored.map((row) => [row.id, row]))
  for (const row of rows) becomes(row, byId.get(row.id) ?? { open: false })
}
