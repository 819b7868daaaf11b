import 'server-only'
import { and, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { LiveSession } from '@/lib/contract/live'
import { returnWithinMs } from '@/lib/contract/returned'
import { uuid } from '@/lib/contract/schemas/fields'
import { removals } from '@/lib/contract/watched-acts'
import { database, type Database, type Transaction } from '@/lib/server/db/client'
import { liveHead, livePeople, liveSessions } from '@/lib/server/db/live-schema'
import { receipts } from '@/lib/server/db/schema'
import { bySession } from './by-session'
import { toLiveFacts, toLivePerson } from './to-live'

type Reader = Database | Transaction

/** The newest event id; rows read afterwards include at least its change. */
export async function lastEventId(db: Reader): Promise<number> {
  const [head] = await db.select({ lastId: liveHead.lastId }).from(liveHead)
  return head?.lastId ?? 0
}

/** Recently removed participants, by whose claims a person who comes back is recognised. */
function wasRemoved(db: Reader, sessionIds: string[]) {
  const ids = sessionIds.filter((id) => uuid.safeParse(id).success)
  const removed = db
    .select({ id: sql`${receipts.participantId}::text` })
    .from(receipts)
    .where(
      and(
        sql`${receipts.sessionId} = any(${sql.param(ids)}::uuid[])`,
        gt(receipts.sentAt, new Date(Date.now() - returnWithinMs)),
        inArray(receipts.act, removals),
        eq(receipts.state, 'confirmed'),
      ),
    )
  return inArray(livePeople.id, removed)
}

async function withPeople(
  db: Reader,
  rows: (typeof liveSessions.$inferSelect)[],
  who: 'inside' | 'everybody',
) {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const isMeant = who === 'inside' ? or(isNull(livePeople.leftAt), wasRemoved(db, ids)) : undefined
  const people = await db
    .select()
    .from(livePeople)
    .where(and(inArray(livePeople.sessionId, ids), isMeant))
  const groups = bySession(people)
  return rows.map((row): LiveSession => {
    const own = (groups.get(row.id) ?? []).map(toLivePerson)
    return { ...toLiveFacts(row), people: own }
  })
}

/**
 * All sessions that are live or reported as live, newest first, with the participants who are
 * inside or were recently removed. Others who came and went are on the session's own page only.
 */
export async function storedLive(): Promise<{ sessions: LiveSession[]; eventId: number }> {
  const db = await database()
  const eventId = await lastEventId(db)
  const rows = await db
    .select()
    .from(liveSessions)
    .where(or(eq(liveSessions.active, true), eq(liveSessions.reported, 'started')))
    .orderBy(desc(liveSessions.startedAt), liveSessions.id)
  return { sessions: await withPeople(db, rows, 'inside'), eventId }
}

/** One session as stored, with all its participants; null if it is not among the recent ones. */
export async function storedSession(
  id: string,
): Promise<{ session: LiveSession | null; eventId: number }> {
  const db = await database()
  const eventId = await lastEventId(db)
  const rows = await db.select().from(liveSessions).where(eq(liveSessions.id, id))
  const [session = null] = await withPeople(db, rows, 'everybody')
  return { session, eventId }
}
