import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ModeAnswer, ModeName } from '@/lib/contract/modes'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { roomModes } from '@/lib/server/db/modes-schema'
import { ApiError } from '@/lib/server/errors'
import { announceMode } from './modes-channel'
import { isOver, readMode } from './to-mode'

/**
 * Ends a mode of a room now; the leader restores what it changed. An evacuation is cancelled unless
 * its session is being ended already. Throws `not_found` if the mode is not in force.
 */
export async function endMode(
  roomId: string,
  mode: ModeName,
  by: Pick<Actor, 'userId' | 'name'>,
): Promise<ModeAnswer> {
  const isCancelled = mode === 'evacuate'
  const now = sql`clock_timestamp()`
  const db = await database()
  const id = await db.transaction(async (tx) => {
    const [row] = await tx
      .update(roomModes)
      .set({
        ...{ endedAt: now, endedById: by.userId, endedByName: by.name, tries: 0, nextTryAt: null },
        ...(isCancelled && { restoredAt: now }),
      })
      .where(
        and(
          eq(roomModes.roomId, roomId),
          eq(roomModes.mode, mode),
          isNull(roomModes.restoredAt),
          sql`not ${isOver}`,
          isCancelled ? eq(roomModes.tries, 0) : undefined,
        ),
      )
      .returning({ id: roomModes.id })
    if (row) await announceMode(tx, row.id)
    return row?.id
  })
  if (id === undefined) throw new ApiError('not_found', { detail: 'The mode is not in force.' })
  return readMode(id)
}
