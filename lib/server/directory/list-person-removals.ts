import 'server-only'
import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Visit, VisitRemoval } from '@/lib/contract/people'
import { banRemovals, bans } from '@/lib/server/db/bans-schema'
import { database } from '@/lib/server/db/client'

/** Which of these visits a ban ended: Telnyx accepted a kick, and they were seen to have left. */
export async function listPersonRemovals(visits: Visit[]): Promise<VisitRemoval[]> {
  if (visits.length === 0) return []
  const db = await database()
  const ids = visits.map(({ id }) => id)
  return db
    .select({
      participantId: banRemovals.participantId,
      banId: banRemovals.banId,
      reason: bans.reason,
    })
    .from(banRemovals)
    .innerJoin(bans, eq(bans.id, banRemovals.banId))
    .where(
      and(
        inArray(banRemovals.participantId, ids),
        eq(banRemovals.state, 'gone'),
        gt(banRemovals.tries, 0),
      ),
    )
}
