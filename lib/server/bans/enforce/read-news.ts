import 'server-only'
import { asc, gt, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { liveEvents } from '@/lib/server/db/live-schema'

const batchSize = 500

/**
 * What changed in the live rows: the participants who joined, changed or left, and the sessions
 * with other changes.
 */
export type News = {
  position: number
  /** Events were deleted before they were read. */
  hasGap: boolean
  isMore: boolean
  people: string[]
  left: string[]
  sessions: string[]
  isSessionOver: boolean
}

/** The events after a position, in the order of their commits. */
export async function readNews(position: number): Promise<News> {
  const db = await database()
  const rows = await db
    .select({
      id: liveEvents.id,
      kind: liveEvents.kind,
      sessionId: liveEvents.sessionId,
      personId: sql<string>`${liveEvents.row} ->> 'id'`,
      hasLeft: sql<boolean>`coalesce(${liveEvents.row} ->> 'left_at',
        nullif(${liveEvents.row} ->> 'reported', 'joined')) is not null`,
      isOver: sql<boolean>`${liveEvents.row} ->> 'active' = 'false'`,
    })
    .from(liveEvents)
    .where(gt(liveEvents.id, position))
    .orderBy(asc(liveEvents.id))
    .limit(batchSize)
  const people = rows.filter(({ kind }) => kind === 'person')
  const sessions = rows.filter(({ kind }) => kind === 'session')
  return {
    position: rows.at(-1)?.id ?? position,
    hasGap: (rows[0]?.id ?? position + 1) > position + 1,
    isMore: rows.length === batchSize,
    people: people.filter(({ hasLeft }) => !hasLeft).map(({ personId }) => personId),
    left: people.filter(({ hasLeft }) => hasLeft).map(({ personId }) => personId),
    sessions: sessions.filter(({ isOver }) => !isOver).map(({ sessionId }) => sessionId),
    isSessionOver: sessions.some(({ isOver }) => isOver),
  }
}
