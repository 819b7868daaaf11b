import 'server-only'
import { asc, gt } from 'drizzle-orm'
import type { LiveChange } from '@/lib/contract/live-stream'
import { database } from '@/lib/server/db/client'
import { liveEvents } from '@/lib/server/db/live-schema'
import { toChange } from './to-change'

/** The channel on which the database announces the newest event id. */
export const eventsChannel = 'roomwarden_events'

/** The channel on which it announces that the leader has looked, whether that changed anything. */
export const lookChannel = 'roomwarden_look'

export type LiveEvent = { id: number; sessionId: string; change: LiveChange }

const most = 500

/** The events after this one, in order, at most 500; ask again from the last until none is left. */
export async function eventsAfter(id: number): Promise<LiveEvent[]> {
  const db = await database()
  const rows = await db
    .select()
    .from(liveEvents)
    .where(gt(liveEvents.id, id))
    .orderBy(asc(liveEvents.id))
    .limit(most)
  return rows.map((row) => ({ id: row.id, sessionId: row.sessionId, change: toChange(row) }))
}
