import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { webhookRooms } from '@/lib/server/db/live-schema'
import type { RoomUrls } from './point-room'

export type RoomRecord = typeof webhookRooms.$inferSelect

/** What we know of a room's webhooks beyond Telnyx; null if nothing. */
export async function recordOf(roomId: string): Promise<RoomRecord | null> {
  const db = await database()
  const [row] = await db.select().from(webhookRooms).where(eq(webhookRooms.roomId, roomId))
  return row ?? null
}

/**
 * Keeps that a room's events are to come here, and where they went, before anything is changed:
 * empty texts where nobody else is owed them. Answers how to undo it, which does nothing if somebody
 * has kept it anew since.
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
 * A room was given back: nothing is expected of it any more. Where its events go stays known, for
 * what Telnyx sent here a moment before.
 */
export async function endTakeOver(roomId: string): Promise<void> {
  const db = await database()
  await db
    .update(webhookRooms)
    .set({ takenOverAt: null, takenOverBy: null, lastEventAt: null, silentSince: null })
    .where(eq(webhookRooms.roomId, roomId))
}

/** One more event has reached the URL that the room had before. */
export const oneMoreForwarded = { forwarded: sql`${webhookRooms.forwarded} + 1` }
