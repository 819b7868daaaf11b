import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { auditEvents } from '@/lib/server/db/schema'
import type { AuditEntry } from './chain'

/** Requests within this window are one access, unless the row has a longer window. */
export const minWindowSecs = 600

/**
 * Whether a row of the same user (or token) and target, whose window is still open, already records
 * one of these actions.
 */
export async function isRecorded(entry: AuditEntry, actions: string[]): Promise<boolean> {
  const db = await database()
  const windowSecs = sql`coalesce((${auditEvents.details}->>'window_secs')::int, ${minWindowSecs}::int)`
  const [row] = await db
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(
      and(
        sql`${auditEvents.targetType} is not distinct from ${entry.targetType}`,
        sql`${auditEvents.targetId} is not distinct from ${entry.targetId}`,
        eq(auditEvents.kind, 'event'),
        sql`${auditEvents.actorId} is not distinct from ${entry.actorId}::uuid`,
        sql`${auditEvents.tokenId} is not distinct from ${entry.tokenId}::uuid`,
        inArray(auditEvents.action, actions),
        sql`${auditEvents.at} + ${windowSecs} * interval '1 second' > ${entry.at.toISOString()}::timestamptz`,
      ),
    )
    .limit(1)
  return row !== undefined
}
