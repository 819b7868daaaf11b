import 'server-only'
import { asc, gt, sql } from 'drizzle-orm'
import type { LiveChange } from '@/lib/contract/live-stream'
import { liveEvents } from '@/lib/server/db/live-schema'
import { prepared } from '@/lib/server/db/prepared'
import { toChange } from './to-change'

export type LiveEvent = { id: number; sessionId: string; change: LiveChange }

/** Maximum events per read. */
export const maxEvents = 500

const eventsById = prepared((db) =>
  db
    .select()
    .from(liveEvents)
    .where(gt(liveEvents.id, sql.placeholder('after')))
    .orderBy(asc(liveEvents.id))
    .limit(maxEvents)
    .prepare('live_events_after'),
)

/** The events after this id, in order; after a full page read on from its last. */
export async function eventsAfter(id: number): Promise<LiveEvent[]> {
  const rows = await (await eventsById()).execute({ after: id })
  return rows.map((row) => ({ id: row.id, sessionId: row.sessionId, change: toChange(row) }))
}
