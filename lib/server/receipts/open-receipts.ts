import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { singleton } from '@/lib/server/process'
import type { ReceiptRow } from './rows'

/** Receipts that wait for their proof, by session: every look at a session checks them. */
const waiting = () => singleton<Map<string, ReceiptRow[]>>('receipts.waiting', () => new Map())

export function waitingFor(sessionId: string): ReceiptRow[] {
  return waiting().get(sessionId) ?? []
}

/** Makes a receipt known to every later look at its session. */
export function keepWaiting(rows: ReceiptRow[]): void {
  for (const row of rows) {
    const others = waitingFor(row.sessionId).filter((other) => other.id !== row.id)
    waiting().set(row.sessionId, [...others, row])
  }
}

function stopWaiting(row: ReceiptRow): void {
  const others = waitingFor(row.sessionId).filter((other) => other.id !== row.id)
  if (others.length > 0) waiting().set(row.sessionId, others)
  else waiting().delete(row.sessionId)
}

type Change = Partial<
  Pick<
    ReceiptRow,
    'state' | 'open' | 'acceptedAfterMs' | 'confirmedAfterMs' | 'nextLookAt' | 'looks' | 'error'
  >
>

/** Stores what was learnt about a receipt; the row given is brought up to date as well. */
export async function changeReceipt(row: ReceiptRow, change: Change): Promise<void> {
  Object.assign(row, change)
  if (row.open) keepWaiting([row])
  else stopWaiting(row)
  const db = await database()
  await db.update(receipts).set(change).where(eq(receipts.id, row.id))
}

/** Stores the same for several receipts in one statement. */
export async function changeReceipts(rows: ReceiptRow[], change: Change): Promise<void> {
  if (rows.length === 0) return
  for (const row of rows) {
    Object.assign(row, change)
    if (row.open) keepWaiting([row])
    else stopWaiting(row)
  }
  const db = await database()
  const ids = rows.map((row) => row.id)
  await db.update(receipts).set(change).where(inArray(receipts.id, ids))
}
