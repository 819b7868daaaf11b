import 'server-only'
import { and, asc, eq, gte, lte } from 'drizzle-orm'
import type { ReportFact, StoryFacts } from '@/lib/contract/story/facts'
import { database } from '@/lib/server/db/client'
import { historyJoins, historySessions, historySpans } from '@/lib/server/db/history-schema'

/** Pauses of the desk within one session beyond this many are not listed one by one. */
const maxSpans = 500

const iso = (at: Date | null) => at?.toISOString() ?? null

/** What webhooks and polls said of the joins of a session. */
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

/** Why a webhook said that the session ended; null where none did. */
export async function readEndedReason(sessionId: string): Promise<string | null> {
  const db = await database()
  const [row] = await db
    .select({ reason: historySessions.endedReason })
    .from(historySessions)
    .where(eq(historySessions.id, sessionId))
  return row?.reason ?? null
}

/** The stretches between two moments in which somebody listened. */
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
    // It is noted once a minute: up to then it is not known to have stopped.
    to: new Date(untilAt.getTime() + notedMs).toISOString(),
  }))
}

const notedMs = 60_000
