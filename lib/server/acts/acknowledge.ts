import 'server-only'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Receipt } from '@/lib/contract/live'
import { openStates } from '@/lib/contract/trouble'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { toReceipt } from './rows'

/**
 * Marks a failed act as seen, so that it no longer needs attention. The first user to acknowledge
 * stays recorded. Returns the current receipt, also when it needs no attention any more; throws
 * `not_found`.
 */
export async function acknowledge(id: string, actor: Pick<Actor, 'userId' | 'name'>) {
  const db = await database()
  await db
    .update(receipts)
    .set({
      acknowledgedBy: actor.userId,
      acknowledgedName: actor.name,
      acknowledgedAt: sql`now()`,
    })
    .where(
      and(
        eq(receipts.id, id),
        isNull(receipts.acknowledgedAt),
        inArray(receipts.state, [...openStates]),
      ),
    )
  return receiptOf(id)
}

/** Marks the act as needing attention again. Returns the receipt; throws `not_found`. */
export async function takeAcknowledgementBack(id: string): Promise<Receipt> {
  const db = await database()
  await db
    .update(receipts)
    .set({ acknowledgedBy: null, acknowledgedName: null, acknowledgedAt: null })
    .where(eq(receipts.id, id))
  return receiptOf(id)
}

async function receiptOf(id: string): Promise<Receipt> {
  const db = await database()
  const [row] = await db.select().from(receipts).where(eq(receipts.id, id))
  if (!row) throw new ApiError('not_found', { detail: 'There is no such receipt.' })
  return toReceipt(row)
}
