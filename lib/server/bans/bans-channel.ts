import 'server-only'
import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/lib/server/db/client'

/** The channel on which the database announces that a ban was made, changed or lifted. */
export const bansChannel = 'roomwarden_bans'

/** Part of the transaction that changes a ban: the leader hears of it when it is committed. */
export async function tellOfBans(tx: Transaction | Database): Promise<void> {
  await tx.execute(sql`select pg_notify(${bansChannel}, '')`)
}
