import 'server-only'
import { and, eq, inArray, sql, type Column } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { singleton } from '@/lib/server/process'
import type { Verdict } from './decide'
import type { ReceiptRow } from './rows'

/** Receipts that wait for their proof, by session: every poll of a session checks them. */
const waiting = () => singleton<Map<string, ReceiptRow[]>>('receipts.waiting', () => new Map())

export function waitingFor(sessionId: string): ReceiptRow[] {
  return waiting().get(sessionId) ?? []
}

/** Makes a receipt known to every later poll of its session. */
export function keepWaiting(rows: ReceiptRow[]): void {
  for (const row of rows) {
    const others = waitingFor(row.sessionId).filter((other) => other.id !== row.id)
    waiting().set(row.sessionId, [...others, row])
  }
}

/** Leaves receipts to whoever takes up what nobody watches. */
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

/** What a verdict changes in its row. */
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

/** What was acknowledged was another state of things: a new one asks for a hand again. */
function forgetting(state: ReceiptRow['state'] | undefined) {
  if (state === undefined) return {}
  const { acknowledgedBy, acknowledgedName, acknowledgedAt } = receipts
  const kept = (column: Column) => sql`case when ${receipts.state} = ${state} then ${column} end`
  return {
    acknowledgedBy: kept(acknowledgedBy),
    acknowledgedName: kept(acknowledgedName),
    acknowledgedAt: kept(acknowledgedAt),
  }
}

/** Stores what was learnt about a receipt; the row given is brought up to date as well. */
export async function changeReceipt(row: ReceiptRow, change: Change): Promise<void> {
  await changeReceipts([row], change)
}

/**
 * Stores the same for several receipts in one statement. What somebody else has settled meanwhile
 * stays as it is: the rows given then become that.
 */
export async function changeReceipts(rows: ReceiptRow[], change: Change): Promise<void> {
  if (rows.length === 0) return
  for (const row of rows) becomes(row, change)
  const db = await database()
  const ids = rows.map((row) => row.id)
  const changed = await db
    .update(receipts)
    .set({ ...change, ...forgetting(change.state) })
    .where(and(inArray(receipts.id, ids), eq(receipts.open, true)))
    .returning({ id: receipts.id })
  if (changed.length < rows.length) await refreshReceipts(rows)
}

/** Brings rows up to date with what a webhook, at whichever instance, has settled. */
export async function refreshReceipts(rows: ReceiptRow[]): Promise<void> {
  if (rows.length === 0) return
  const db = await database()
  const ids = rows.map((row) => row.id)
  const stored = await db.select().from(receipts).where(inArray(receipts.id, ids))
  const byId = new Map(stored.map((row) => [row.id, row]))
  for (const row of rows) becomes(row, byId.get(row.id) ?? { open: false })
}
