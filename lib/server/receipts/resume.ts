import 'server-only'
import { and, eq, lt } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { env } from '@/lib/server/env'
import { changeReceipts, keepWaiting } from './open-receipts'
import type { ReceiptRow } from './rows'
import { startWatching } from './watch'

/** On Postgres, another instance may still be watching what is younger than this. */
const watchedMs = 70_000

function byAct(rows: ReceiptRow[]): ReceiptRow[][] {
  const groups = new Map<string, ReceiptRow[]>()
  for (const row of rows) groups.set(row.auditId, [...(groups.get(row.auditId) ?? []), row])
  return [...groups.values()]
}

/**
 * At start: takes up receipts that a stopped server left open. An act that was being sent is
 * unknown now; kicks and ends are looked at again, mutes cannot be.
 */
export async function resumeReceipts(): Promise<void> {
  const db = await database()
  const age = env().DATABASE_URL === undefined ? 0 : watchedMs
  const rows = await db
    .select()
    .from(receipts)
    .where(and(eq(receipts.open, true), lt(receipts.sentAt, new Date(Date.now() - age))))
  await changeReceipts(
    rows.filter((row) => row.state === 'sending'),
    { state: 'unknown' },
  )
  const seen = (row: ReceiptRow) => row.act === 'kick' || row.act === 'end'
  await changeReceipts(
    rows.filter((row) => !seen(row)),
    { open: false },
  )
  const watched = rows.filter(seen)
  keepWaiting(watched)
  for (const group of byAct(watched)) startWatching(group)
}
