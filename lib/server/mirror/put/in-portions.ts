import 'server-only'
import { setImmediate as turn } from 'node:timers/promises'
import { database, type Transaction } from '@/lib/server/db/client'
import type { Provenance } from './provenance'

/**
 * The embedded database answers nobody else during a transaction: this many items take about 10 ms.
 */
const batchSize = 50

/** Writes items in one transaction per batch; committed batches stay. */
export async function inPortions<Item>(
  items: Item[],
  { guard }: Provenance,
  write: (tx: Transaction, batchSize: Item[]) => Promise<void>,
): Promise<void> {
  const db = await database()
  for (let at = 0; at < items.length; at += batchSize) {
    await db.transaction(async (tx) => {
      await guard?.(tx)
      await write(tx, items.slice(at, at + batchSize))
    })
    // The embedded database does not yield to the event loop by itself.
    await turn()
  }
}
