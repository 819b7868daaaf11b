import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Ban } from '@/lib/contract/bans'
import type { Actor } from '@/lib/server/auth/actor'
import { bans } from '@/lib/server/db/bans-schema'
import { database } from '@/lib/server/db/client'
import { ApiError } from '@/lib/server/errors'
import { announceBan } from './bans-channel'
import { isInForce } from './in-force'
import { readBan } from './read-ban'

/**
 * Ends a ban at once, with a reason; its row stays. Throws `not_found`, or `ban_over` for one that
 * has ended already.
 */
export async function liftBan(
  id: string,
  actor: Pick<Actor, 'userId' | 'name'>,
  reason: string,
): Promise<{ data: Ban }> {
  const db = await database()
  const lifted = await db.transaction(async (tx) => {
    const rows = await tx
      .update(bans)
      .set({
        liftedAt: sql`now()`,
        liftedById: actor.userId,
        liftedByName: actor.name,
        liftReason: reason,
      })
      .where(and(eq(bans.id, id), isInForce))
      .returning({ id: bans.id })
    if (rows.length > 0) await announceBan(tx, id)
    return rows.length > 0
  })
  const answer = await readBan(id)
  if (!lifted) throw new ApiError('ban_over', { detail: `The ban is ${answer.data.state}.` })
  return answer
}
