import 'server-only'
import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/lib/server/db/client'

/** The channel on which the database announces the id of a ban that was made, changed or lifted. */
export const bansChannel = 'roomwarden_bans'

/** Called in the transaction that changes a ban; the leader is notified on commit. */
export async function announceBan(tx: Transaction | Database, id: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${bansChannel}, ${id})`)
}
