import 'server-only'
import { and, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { BanFact, ModeFact } from '@/lib/contract/story/facts'
import { banRemovals, bans } from '@/lib/server/db/bans-schema'
import { database } from '@/lib/server/db/client'
import { roomModes } from '@/lib/server/db/modes-schema'

/** When a mode ended; null while it is in force. */
const modeEndedAt = sql<Date | null>`coalesce(${roomModes.endedAt}, case
  when ${roomModes.mode} <> 'evacuate' and ${roomModes.until} <= clock_timestamp()
  then ${roomModes.until} end)`.mapWith(roomModes.until)

/** The modes of a room between two times. */
export async function readModes(roomId: string, from: Date, to: Date): Promise<ModeFact[]> {
  const db = await database()
  const rows = await db
    .select({ row: roomModes, endedAt: modeEndedAt })
    .from(roomModes)
    .where(
      and(
        eq(roomModes.roomId, roomId),
        lte(roomModes.createdAt, to),
        or(isNull(roomModes.endedAt), gte(roomModes.endedAt, from)),
      ),
    )
  return rows.map(({ row, endedAt }) => ({
    id: row.id,
    mode: row.mode,
    at: row.createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    by: row.byName,
    reason: row.reason,
  }))
}

const banEndedAt = sql<Date | null>`coalesce(${bans.liftedAt}, ${bans.sessionOverAt},
  case when ${bans.until} <= clock_timestamp() then ${bans.until} end)`.mapWith(bans.until)

/**
 * The bans made in a session or on one of its joins, and those that removed or announced a join
 * there.
 */
export async function readBans(sessionId: string, joinIds: string[]): Promise<BanFact[]> {
  const db = await database()
  const met = db
    .select({ id: banRemovals.banId })
    .from(banRemovals)
    .where(eq(banRemovals.sessionId, sessionId))
  const rows = await db
    .select({ row: bans, endedAt: banEndedAt })
    .from(bans)
    .where(
      and(
        eq(bans.watch, false),
        sql`(${bans.sessionId} = ${sessionId} or ${bans.id} in ${met}
          or ${bans.participantId} = any(${sql.param(joinIds)}::text[]))`,
      ),
    )
  return rows.map(({ row, endedAt }) => ({
    id: row.id,
    at: row.createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    participantId: row.participantId,
    by: row.byName,
    reason: row.reason,
  }))
}
