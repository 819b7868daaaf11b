import 'server-only'
import { and, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import { database, type Transaction } from '@/lib/server/db/client'
import { livePeople, liveSessions, liveWatchers } from '@/lib/server/db/live-schema'
import { requireLease } from '@/lib/server/leader/lease'
import { ago, sweepHistory } from './sweep-history'

/** Telnyx itself answers for a session that is over; minutes. */
const overMinutes = 15
/** Sessions that came and went while nobody watched, so that no read ever showed them; minutes. */
const unseenMinutes = 24 * 60

/** A session that webhooks began and that no read has ever shown is over after a while. */
async function endGhosts(tx: Transaction): Promise<void> {
  await tx
    .update(liveSessions)
    .set({ active: false, reported: null, ghost: false, overAt: sql`now()` })
    .where(
      and(
        eq(liveSessions.reported, 'started'),
        eq(liveSessions.ghost, true),
        lt(liveSessions.reportReceivedAt, ago(overMinutes)),
      ),
    )
}

const isOver = or(
  and(isNotNull(liveSessions.overAt), lt(liveSessions.overAt, ago(overMinutes))),
  and(
    eq(liveSessions.reported, 'ended'),
    eq(liveSessions.ghost, false),
    lt(liveSessions.reportReceivedAt, ago(unseenMinutes)),
  ),
)

/** Of the state that everybody sees, in one piece. */
async function sweepState(tx: Transaction): Promise<void> {
  // First what writers of live data take first: two of them cannot wait for each other then.
  await endGhosts(tx)
  const over = await tx.delete(liveSessions).where(isOver).returning({ id: liveSessions.id })
  const ids = over.map(({ id }) => id)
  if (ids.length > 0) await tx.delete(livePeople).where(inArray(livePeople.sessionId, ids))
}

/**
 * Deletes what has had its time: old events, sessions that are over, dead watchers. For the leader of
 * this epoch; throws `LeaseLost` if another leads by now.
 */
export async function sweepLive(epoch: number): Promise<void> {
  const db = await database()
  await db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    await sweepState(tx)
  })
  await db.delete(liveWatchers).where(lt(liveWatchers.seenAt, ago(1)))
  await sweepHistory()
}
