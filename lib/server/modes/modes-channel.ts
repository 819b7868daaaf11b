import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'

/** The channel on which the database announces the id of a mode that began, changed or ended. */
export const modesChannel = 'roomwarden_modes'

/** Called in the transaction that changes a mode; the leader is notified on commit. */
export async function announceMode(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${modesChannel}, ${id})`)
}
