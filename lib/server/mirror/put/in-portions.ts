import 'server-only'
import { setImmediate as turn } from 'node:timers/promises'
import { database, type Transaction } from '@/lib/server/db/client'
import type { Said } from './said'

/** The embedded database answers nobody else during a transaction: so few take it some 10 ms. */
const portion = 50

/** Writes item by item in transactions of a portion each; what an earlier one wrote stays. */
export async function inPortions<Item>(
  items: Item[],
  { guard }: Said,
  write: (tx: Transaction, portion: Item[]) => Promise<void>,
): Promise<void> {
  const db = await database()
  for (let at = 0; at < items.length; at += portion) {
    await db.transaction(async (tx) => {
      await guard?.(tx)
      await write(tx, items.slice(at, at + portion))
    })
    // The embedded database never lets the event loop go by itself.
    await turn()
  }
}
