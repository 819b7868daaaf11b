import 'server-only'
import { desc, isNull, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { roomModes } from '@/lib/server/db/modes-schema'
import { isOver } from './to-mode'

const columns = {
  id: roomModes.id,
  roomId: roomModes.roomId,
  mode: roomModes.mode,
  reason: roomModes.reason,
  closed: roomModes.closed,
  limitBefore: roomModes.limitBefore,
  limitSet: roomModes.limitSet,
  limitedAt: roomModes.limitedAt,
  createdAt: roomModes.createdAt,
  tries: roomModes.tries,
  isOver,
  /** Whether the ten seconds of an evacuation are over. */
  isCounted: sql<boolean>`coalesce(room_modes.acts_at <= clock_timestamp(), false)`,
  /** Whether a failed step may be retried. */
  isDue: sql<boolean>`coalesce(room_modes.next_try_at <= clock_timestamp(), true)`,
}

/** The modes that may need work, ended ones first. */
export async function openModes() {
  const db = await database()
  return db
    .select(columns)
    .from(roomModes)
    .where(isNull(roomModes.restoredAt))
    .orderBy(desc(isOver), roomModes.createdAt, roomModes.id)
}

/** A mode as the leader works on it. */
export type OpenMode = Awaited<ReturnType<typeof openModes>>[number]
