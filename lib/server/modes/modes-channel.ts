import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'

/** The channel on which the database announces the id of a mode that began, changed or ended. */
export const modesChannel = 'roomwarden_modes'

/** Part of the transaction that changes a mode: the leader hears of it when it is committed. */
export async function announceMode(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${modesChannel}, ${id})`)
}
