import 'server-only'
import { database } from '@/lib/server/db/client'
import { requireLease } from '@/lib/server/leader/lease'
import { keepReports } from './keep-reports'
import { keepSights } from './keep-sights'

/** Rows per transaction: an embedded database answers nobody else meanwhile. */
const batchSize = 250

/**
 * Stores what webhooks and polls showed since the last run, before it is deleted with the live
 * state. For the leader of this epoch; throws `LeaseLost` if another leads now. It only reads what
 * the live path has written, and never delays it.
 */
export async function keepHistory(epoch: number): Promise<void> {
  const db = await database()
  let cursor: Awaited<ReturnType<typeof keepReports>> = null
  do {
    cursor = await db.transaction(async (tx) => {
      await requireLease(tx, epoch)
      return keepReports(tx, cursor, batchSize)
    })
  } while (cursor !== null)
  let isMore: boolean
  do {
    isMore = await db.transaction(async (tx) => {
      await requireLease(tx, epoch)
      return keepSights(tx, batchSize)
    })
  } while (isMore)
}
