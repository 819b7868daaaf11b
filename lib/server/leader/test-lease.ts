import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { leaderLease } from '@/lib/server/db/live-schema'
import { takeLease } from './lease'

/**
 * Leads for an hour: nobody renews the lease in a test, and a busy machine may outlast it. Returns
 * the epoch; throws if another instance leads.
 */
export async function leadForTest(): Promise<number> {
  const epoch = await takeLease()
  if (epoch === null) throw new Error('Another instance leads.')
  const db = await database()
  await db.update(leaderLease).set({ until: sql`now() + interval '1 hour'` })
  return epoch
}
