import 'server-only'
import { and, asc, eq, gte, lte } from 'drizzle-orm'
import type { ReportFact, StoryFacts } from '@/lib/contract/story/facts'
import { database } from '@/lib/server/db/client'
import { historyJoins, historySessions, historySpans } from '@/lib/server/db/history-schema'

/** Maximum spans of observation that are read of one session. */
const maxSpans = 500

const iso = (at: Date | null) => at?.toISOString() ?? null

/** What webhooks and polls showed of the joins of a session. */
export async function readReports(sessionId: string): Promise<ReportFact[]> {
  const db = await database()
  const rows = await db.select().from(historyJoins).where(eq(historyJoins.sessionId, sessionId))
  return rows.map((row) => ({
    id: row.id,
    joinedAt: row.joinReportedAt,
    joinReceivedAt: iso(row.joinReceivedAt),
    leftAt: row.leaveReportedAt,
    leaveReceivedAt: iso(row.leaveReceivedAt),
    leftReason: row.leftReason,
    ghost: row.ghostAt !== null,
  }))
}

/** The reason that a webhook gave for the end of the session; null if there was none. */
export async function readEndedReason(sessionId: string): Promise<string | null> {
  const db = await database()
  const [row] = await db
    .select({ reason: historySessions.endedReason })
    .from(historySessions)
    .where(eq(historySessions.id, sessionId))
  return row?.reason ?? null
}

/** The spans between two times in which changes were observed. */
export async function readListening(from: Date, to: Date): Promise<StoryFacts['listening']> {
  const db = await database()
  const rows = await db
    .select()
    .from(historySpans)
    .where(and(gte(historySpans.untilAt, from), lte(historySpans.fromAt, to)))
    .orderBy(asc(historySpans.untilAt))
    .limit(maxSpans)
  return rows.map(({ fromAt, untilAt }) => ({
    from: fromAt.toISOString(),
    // It is noted once a minute: until the next minute observation may have continued.
    to: new Date(untilAt.getTime() + notedMs).toISOString(),
  }))
}

const notedMs = 60_000
