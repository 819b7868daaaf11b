import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { webhookRooms } from '@/lib/server/db/live-schema'
import type { RoomUrls } from './point-room'

export type RoomRecord = typeof webhookRooms.$inferSelect

/** Our record of a room's webhooks; null if there is none. */
export async function recordOf(roomId: string): Promise<RoomRecord | null> {
  const db = await database()
  const [row] = await db.select().from(webhookRooms).where(eq(webhookRooms.roomId, roomId))
  return row ?? null
}

/**
 * Stores that a room's events come here, and its former URLs (empty strings if nobody receives
 * them), before anything is changed. Returns the undo function, which does nothing if the record
 * was changed since.
 */
export async function keepPrevious(
  roomId: string,
  { url, failoverUrl }: RoomUrls,
  by: string,
): Promise<() => Promise<void>> {
  const db = await database()
  const takenOverAt = new Date()
  const set = {
    takenOverAt,
    takenOverBy: by,
    previousUrl: url || null,
    previousFailoverUrl: failoverUrl || null,
  }
  const before = await db.transaction(async (tx) => {
    const rows = tx.select().from(webhookRooms).where(eq(webhookRooms.roomId, roomId))
    const [row] = await rows.for('update')
    await tx
      .insert(webhookRooms)
      .values({ roomId, ...set })
      .onConflictDoUpdate({ target: webhookRooms.roomId, set })
    return row
  })
  const kept = and(eq(webhookRooms.roomId, roomId), eq(webhookRooms.takenOverAt, takenOverAt))
  return async () => {
    if (before) await db.update(webhookRooms).set(before).where(kept)
    else await db.delete(webhookRooms).where(kept)
  }
}

/**
 * Ends a take-over: no more events are expected. The former URLs stay stored, for events that
 * Telnyx sent just before.
 */
export async function endTakeOver(roomId: string): Promise<void> {
  const db = await database()
  await db
    .update(webhookRooms)
    .set({ takenOverAt: null, takenOverBy: null, lastEventAt: null, silentSince: null })
    .where(eq(webhookRooms.roomId, roomId))
}

/** Counts one more event delivered to the room's former URL. */
export const oneMoreForwarded = { forwarded: sql`${webhookRooms.forwarded} + 1` }
