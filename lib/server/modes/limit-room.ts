import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { lowestLimit } from '@/lib/contract/modes'
import { database } from '@/lib/server/db/client'
import { roomModes } from '@/lib/server/db/modes-schema'
import { requireLease } from '@/lib/server/leader/lease'
import { updateRoom } from '@/lib/server/rooms/update-room'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { actForMode } from './act-for-mode'
import type { OpenMode } from './open-modes'

/** The room's limit now; null if Telnyx shows none. Throws as `telnyxRead`. */
export async function limitOf(roomId: string): Promise<number | null> {
  const call = { params: { room_id: roomId }, quotaClass: 'act' } as const
  return (await telnyxRead('rooms.get', call)).max_participants ?? null
}

/** Sets the room's limit on behalf of the mode. Throws as `perform`. */
export async function setLimit(mode: OpenMode, limit: number): Promise<void> {
  const input = { params: { room_id: mode.roomId }, body: { max_participants: limit } }
  await actForMode(mode, { name: 'rooms.update', verb: updateRoom, input })
}

/**
 * Lowers a frozen room's limit to the number of participants inside. The former limit is stored
 * first, so that it can always be restored. Throws as `telnyxRead` and `perform`, `LeaseLost`.
 */
export async function limitRoom(mode: OpenMode, epoch: number): Promise<void> {
  const set = mode.limitSet === null ? await chooseLimit(mode, epoch) : await limitToSend(mode)
  if (set !== null) await setLimit(mode, set)
  const db = await database()
  await db
    .update(roomModes)
    .set({ limitedAt: sql`clock_timestamp()`, tries: 0, nextTryAt: null })
    .where(and(eq(roomModes.id, mode.id), isNull(roomModes.endedAt)))
}

/** Null if the limit need not be lowered. */
async function chooseLimit(mode: OpenMode, epoch: number) {
  const before = await limitOf(mode.roomId)
  const set = Math.max(lowestLimit, await countInside(mode.roomId))
  if (before === null || set >= before) return null
  const db = await database()
  await db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    await tx
      .update(roomModes)
      .set({ limitBefore: before, limitSet: set })
      .where(eq(roomModes.id, mode.id))
  })
  return set
}

/**
 * After a failed attempt: null if it took effect after all, or somebody else has set another limit.
 */
async function limitToSend({ roomId, limitBefore, limitSet }: OpenMode): Promise<number | null> {
  return (await limitOf(roomId)) === limitBefore ? limitSet : null
}

async function countInside(roomId: string): Promise<number> {
  const db = await database()
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from live_people person
    join live_sessions session on session.id = person.session_id
    where session.room_id = ${roomId} and session.active and person.left_at is null
      and person.reported is distinct from 'left'`)
  return rows[0]?.count ?? 0
}
