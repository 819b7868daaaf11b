import 'server-only'
import { and, asc, eq, gt, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { livePeople, liveSessions } from '@/lib/server/db/live-schema'
import type { Candidate } from './ban-index'

export type Inside = Candidate & { id: string }

/** Neither reported to have left, nor contradicted by a read. */
export const isThere = and(
  isNull(livePeople.leftAt),
  sql`${livePeople.reported} is distinct from 'left'`,
  sql`not (${livePeople.ghost} and ${livePeople.reported} = 'joined')`,
  eq(liveSessions.active, true),
)

const batchSize = 500

/** The participants with these ids or in these sessions who are inside now, in batches. */
export async function* peopleInside(ids: string[], sessionIds: string[]): AsyncGenerator<Inside[]> {
  const condition = or(
    ids.length > 0 ? inArray(livePeople.id, ids) : undefined,
    sessionIds.length > 0 ? inArray(livePeople.sessionId, sessionIds) : undefined,
  )
  if (condition) yield* inBatches(condition)
}

/** Everybody who is inside anywhere, in batches. */
export async function* everybodyInside(): AsyncGenerator<Inside[]> {
  yield* inBatches()
}

async function* inBatches(condition?: SQL): AsyncGenerator<Inside[]> {
  let last = ''
  for (;;) {
    const people: Inside[] = await read(and(gt(livePeople.id, last), condition))
    yield people
    const next = people.at(-1)?.id
    if (people.length < batchSize || next === undefined) return
    last = next
  }
}

async function read(condition: SQL | undefined): Promise<Inside[]> {
  const db = await database()
  return db
    .select({
      id: livePeople.id,
      context: livePeople.context,
      sessionId: livePeople.sessionId,
      roomId: liveSessions.roomId,
    })
    .from(livePeople)
    .innerJoin(liveSessions, eq(liveSessions.id, livePeople.sessionId))
    .where(and(isThere, condition))
    .orderBy(asc(livePeople.id))
    .limit(batchSize)
}
