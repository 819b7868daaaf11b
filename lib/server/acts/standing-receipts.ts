import 'server-only'
import { and, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { LiveSession, Receipt } from '@/lib/contract/live'
import { returnWithinMs } from '@/lib/contract/returned'
import { uuid } from '@/lib/contract/schemas/fields'
import { removals } from '@/lib/contract/watched-acts'
import { database } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { toReceipt } from './rows'

/** How long an act is returned after all its targets have left; ms. */
const newsMs = 60_000

const idsOf = (some: { id: string }[]) =>
  some.map(({ id }) => id).filter((id) => uuid.safeParse(id).success)

/** One array parameter, so that the statement is the same for any number of ids. */
const isOneOf = (
  column: typeof receipts.participantId | typeof receipts.sessionId,
  ids: string[],
) => sql`${column} = any(${sql.param(ids)}::uuid[])`

const ago = (ms: number) => new Date(Date.now() - ms)

/** Removals, by which a returning participant is recognised. */
const hasRemoved = () => and(inArray(receipts.act, removals), eq(receipts.state, 'confirmed'))

const inside = ({ people }: LiveSession) => people.filter(({ leftAt }) => leftAt === null)

/**
 * The receipts that describe the current state of these sessions and participants, newest first:
 * for each target the last of every act and state, all of the last minute, and removals of the last
 * ten. Their number does not grow with the age of a session.
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
