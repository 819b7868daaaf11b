import 'server-only'
import { and, inArray, isNotNull, lt, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { liveEvents, livePeople, liveSessions, liveWatchers } from '@/lib/server/db/live-schema'
import { logger } from '@/lib/server/logger'
import { requireLease } from './lease'

/** A stream that was cut for longer starts afresh; minutes. */
const eventsMinutes = 60
/** A session that is over is told by Telnyx itself; minutes. */
const overMinutes = 15

const ago = (minutes: number) => sql`now() - make_interval(mins => ${minutes})`

/** The leader deletes what has had its time: old events, sessions that are over, dead watchers. */
export async function sweepLive(epoch: number | null): Promise<void> {
  if (epoch === null) return
  try {
    const db = await database()
    await db.transaction(async (tx) => {
      await requireLease(tx, epoch)
      await tx.delete(liveEvents).where(lt(liveEvents.at, ago(eventsMinutes)))
      const over = await tx
        .delete(liveSessions)
        .where(and(isNotNull(liveSessions.overAt), lt(liveSessions.overAt, ago(overMinutes))))
        .returning({ id: liveSessions.id })
      const ids = over.map(({ id }) => id)
      if (ids.length > 0) await tx.delete(livePeople).where(inArray(livePeople.sessionId, ids))
      await tx.delete(liveWatchers).where(lt(liveWatchers.seenAt, ago(1)))
    })
  } catch (error) {
    logger.warn({ err: error }, 'old live data not swept; the next minute tries again')
  }
}
