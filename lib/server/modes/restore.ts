import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { roomModes } from '@/lib/server/db/modes-schema'
import { toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { requireLease } from '@/lib/server/leader/lease'
import { limitOf, setLimit } from './limit-room'
import { isLimitSetByOthers } from './others-changes'
import type { OpenMode } from './open-modes'
import { announceMode } from './modes-channel'
import { unmute } from './unmute'

/**
 * Restores what a mode has changed, after its end; what others have changed since stays. Throws as
 * `perform` and `telnyxRead`, `LeaseLost`; then it is retried.
 */
export async function restore(mode: OpenMode, epoch: number): Promise<void> {
  if (mode.mode === 'quiet') await unmute(mode)
  const limitKept = mode.mode === 'freeze' ? await restoreLimit(mode) : null
  const db = await database()
  await db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    const now = sql`clock_timestamp()`
    await tx
      .update(roomModes)
      .set({
        ...{ limitKept, restoredAt: now, nextTryAt: null },
        endedAt: sql`coalesce(ended_at, ${now})`,
      })
      .where(eq(roomModes.id, mode.id))
    await announceMode(tx, mode.id)
  })
}

/** Returns the limit that somebody else has set since, which stays; null if there is none. */
async function restoreLimit(mode: OpenMode): Promise<number | null> {
  const { limitBefore: before, limitSet: set } = mode
  if (before === null || set === null) return null
  try {
    const now = await limitOf(mode.roomId)
    if (now === before) return null
    if (now !== set || (await isLimitSetByOthers(mode))) return now
    await setLimit(mode, before)
  } catch (thrown) {
    const error = toApiError(thrown)
    if (error.key !== 'not_found') throw error
    logger.info({ mode_id: mode.id, room_id: mode.roomId }, 'the frozen room is gone')
  }
  return null
}
