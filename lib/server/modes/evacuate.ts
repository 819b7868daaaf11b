import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { maxRemovalTries } from '@/lib/contract/bans'
import { againSecs } from '@/lib/server/bans/removal-times'
import { database } from '@/lib/server/db/client'
import { liveSessions } from '@/lib/server/db/live-schema'
import { roomModes } from '@/lib/server/db/modes-schema'
import { toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { requireLease } from '@/lib/server/leader/lease'
import { endSession } from '@/lib/server/sessions/end-session'
import { actForMode } from './act-for-mode'
import { announceMode } from './modes-channel'
import type { OpenMode } from './open-modes'

/**
 * Ends every session in the room, once the time to cancel is over; a room that is to stay closed is
 * frozen first. At most three attempts. Throws `LeaseLost`.
 */
export async function evacuate(mode: OpenMode, epoch: number): Promise<void> {
  if (!(await begin(mode, epoch))) return
  const db = await database()
  const sessions = await db
    .select({ id: liveSessions.id })
    .from(liveSessions)
    .where(and(eq(liveSessions.roomId, mode.roomId), eq(liveSessions.active, true)))
  const isEnded = await Promise.all(sessions.map(({ id }) => end(mode, id)))
  if (isEnded.every(Boolean) || mode.tries + 1 >= maxRemovalTries) await finish(mode)
}

/** After this nobody can cancel it. False if it was cancelled before. */
async function begin(mode: OpenMode, epoch: number): Promise<boolean> {
  const db = await database()
  return db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    const nextTryAt = sql`clock_timestamp() + make_interval(secs => ${againSecs})`
    const rows = await tx
      .update(roomModes)
      .set({ tries: sql`tries + 1`, nextTryAt })
      .where(and(eq(roomModes.id, mode.id), isNull(roomModes.endedAt)))
      .returning({ id: roomModes.id })
    if (rows.length > 0 && mode.closed)
      await tx.execute(sql`
        insert into room_modes (room_id, mode, reason, by_id, by_name, until, closed)
        select room_id, 'freeze', reason, by_id, by_name, until, true from room_modes
        where id = ${mode.id}::uuid
        on conflict (room_id, mode) where ended_at is null do update
          set until = greatest(room_modes.until, excluded.until), closed = true`)
    return rows.length > 0
  })
}

async function end(mode: OpenMode, sessionId: string): Promise<boolean> {
  const input = { params: { room_session_id: sessionId } }
  try {
    await actForMode(mode, { name: 'sessions.end', verb: endSession, input })
    return true
  } catch (thrown) {
    const error = toApiError(thrown)
    logger.warn({ err: error, session_id: sessionId }, 'an evacuation has not ended a session yet')
    // A refusal means that it has ended already; an unknown outcome is left to the receipt.
    return error.key === 'upstream_refused' || error.details.outcome === 'unknown'
  }
}

async function finish({ id }: OpenMode): Promise<void> {
  const db = await database()
  await db.transaction(async (tx) => {
    const now = sql`clock_timestamp()`
    await tx.update(roomModes).set({ endedAt: now, restoredAt: now }).where(eq(roomModes.id, id))
    await announceMode(tx, id)
  })
}
