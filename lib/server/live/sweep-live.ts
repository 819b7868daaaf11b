import 'server-only'
import { and, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import { database, type Transaction } from '@/lib/server/db/client'
import { livePeople, liveSessions, liveWatchers } from '@/lib/server/db/live-schema'
import { requireLease } from '@/lib/server/leader/lease'
import { ago, sweepHistory } from './sweep-history'

/** How long a session that is over stays among the live rows; minutes. */
const overMinutes = 15
/** The same for sessions reported as ended that no read ever showed, as nobody watched; minutes. */
const unseenMinutes = 24 * 60

/** Ends sessions that webhooks reported as started and no read has ever shown. */
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

/** Sweeps the live rows in one transaction. */
async function sweepState(tx: Transaction): Promise<void> {
  // The writers' lock comes first, as in every writer of live data, so that two cannot deadlock.
  await endGhosts(tx)
  const over = await tx.delete(liveSessions).where(isOver).returning({ id: liveSessions.id })
  const ids = over.map(({ id }) => id)
  if (ids.length > 0) await tx.delete(livePeople).where(inArray(livePeople.sessionId, ids))
}

/**
 * Deletes expired events, sessions that are over, and dead watchers. For the leader of this epoch;
 * throws `LeaseLost` if another leads now.
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
