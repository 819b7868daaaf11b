import 'server-only'
import { and, asc, eq, gt, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { livePeople, liveSessions } from '@/lib/server/db/live-schema'
import type { Candidate } from './ban-index'

export type Inside = Candidate & { id: string }

/** Nobody said to have left, and nobody whom a read contradicts. */
const isThere = and(
  isNull(livePeople.leftAt),
  sql`${livePeople.reported} is distinct from 'left'`,
  sql`not (${livePeople.ghost} and ${livePeople.reported} = 'joined')`,
  eq(liveSessions.active, true),
)

const portion = 500

/** Those of these people, or of these sessions, who are inside now. */
export async function peopleInside(ids: string[], sessionIds: string[]): Promise<Inside[]> {
  const isMeant = or(
    ids.length > 0 ? inArray(livePeople.id, ids) : undefined,
    sessionIds.length > 0 ? inArray(livePeople.sessionId, sessionIds) : undefined,
  )
  return isMeant ? read(isMeant) : []
}

/** Everybody who is inside anywhere, a portion at a time. */
export async function* everybodyInside(): AsyncGenerator<Inside[]> {
  let last = ''
  for (;;) {
    const people: Inside[] = await read(gt(livePeople.id, last), portion)
    yield people
    const next = people.at(-1)?.id
    if (people.length < portion || next === undefined) return
    last = next
  }
}

async function read(isMeant: SQL, limit?: number): Promise<Inside[]> {
  const db = await database()
  const query = db
    .select({
      id: livePeople.id,
      context: livePeople.context,
      sessionId: livePeople.sessionId,
      roomId: liveSessions.roomId,
    })
    .from(livePeople)
    .innerJoin(liveSessions, eq(liveSessions.id, livePeople.sessionId))
    .where(and(isThere, isMeant))
    .orderBy(asc(livePeople.id))
  return limit === undefined ? query : query.limit(limit)
}
