import 'server-only'
import { and, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { LiveSession, Receipt } from '@/lib/contract/live'
import { returnWithinMs } from '@/lib/contract/returned'
import { uuid } from '@/lib/contract/schemas/fields'
import { removals } from '@/lib/contract/watched-acts'
import { database } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { toReceipt } from './rows'

/** So long an act is news, though everybody it reached has left; ms. */
const newsMs = 60_000

const idsOf = (some: { id: string }[]) =>
  some.map(({ id }) => id).filter((id) => uuid.safeParse(id).success)

/** One parameter, however many they are: the statement stays the same. */
const isOneOf = (
  column: typeof receipts.participantId | typeof receipts.sessionId,
  ids: string[],
) => sql`${column} = any(${sql.param(ids)}::uuid[])`

const ago = (ms: number) => new Date(Date.now() - ms)

/** Whoever comes back is recognised by it. */
const hasRemoved = () => and(inArray(receipts.act, removals), eq(receipts.state, 'confirmed'))

const inside = ({ people }: LiveSession) => people.filter(({ leftAt }) => leftAt === null)

/**
 * How these sessions and the people inside stand: of the acts aimed at each of them the last one of
 * each kind and state, everything of the last minute and the removals of the last ten, newest
 * first. In a room that is open for days that is no more than in one that has just begun.
 */
export async function standingReceipts(sessions: LiveSession[]): Promise<Receipt[]> {
  if (sessions.length === 0) return []
  const db = await database()
  const { sessionId, participantId, act, state, sentAt } = receipts
  const rows = await db
    .selectDistinctOn([sessionId, participantId, act, state])
    .from(receipts)
    .where(
      and(
        isOneOf(sessionId, idsOf(sessions)),
        or(
          isNull(participantId),
          isOneOf(participantId, idsOf(sessions.flatMap(inside))),
          gt(sentAt, ago(newsMs)),
          and(hasRemoved(), gt(sentAt, ago(returnWithinMs))),
        ),
      ),
    )
    .orderBy(sessionId, participantId, act, state, desc(sentAt))
  return rows.sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime()).map(toReceipt)
}
