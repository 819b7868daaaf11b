import 'server-only'
import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { database, type Transaction } from '@/lib/server/db/client'
import { liveHead, livePoll, livePeople, liveSessions } from '@/lib/server/db/live-schema'
import { bySession } from './by-session'
import { requireLease } from '@/lib/server/leader/lease'
import {
  isUnlisted,
  mergePerson,
  mergeSession,
  missPerson,
  missSession,
  type PersonRow,
  type SeenPerson,
  type SeenSession,
  type SessionRow,
} from './merge'
import { pollChannel } from './poll-news'
import { savePeople, saveSessions } from './save'

/** A participant whom the session no longer lists, without a report that they left. */
export type Lost = Pick<PersonRow, 'id' | 'sessionId'>

/** One session with its participants (null if they were not requested), as a read showed it. */
export type Seen = { session: SeenSession; people: SeenPerson[] | null }

/** The database's clock before Telnyx is read; it orders the polls. */
export async function beginPoll(): Promise<Date> {
  const db = await database()
  const { rows } = await db.execute<{ ms: string }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as ms`,
  )
  return new Date(Number(rows[0]?.ms))
}

/** Takes the writers' lock of live data, before any row is read. */
export async function lockHead(tx: Transaction): Promise<number> {
  const [head] = await tx.select({ lastId: liveHead.lastId }).from(liveHead).for('update')
  return head?.lastId ?? 0
}

function mergePeople(
  before: PersonRow[],
  seen: SeenPerson[],
  beganAt: Date,
): { before: PersonRow | undefined; after: PersonRow }[] {
  const known = new Map(before.map((row) => [row.id, row]))
  const shown = new Set(seen.map(({ id }) => id))
  return [
    ...seen.map((person) => {
      const row = known.get(person.id)
      return { before: row, after: mergePerson(row, person, beganAt) }
    }),
    ...before
      .filter(({ id }) => !shown.has(id))
      .map((row) => ({ before: row, after: missPerson(row, beganAt) })),
  ]
}

async function applySeen(tx: Transaction, all: Seen[], beganAt: Date): Promise<Lost[]> {
  const ids = all.map(({ session }) => session.id)
  if (ids.length === 0) return []
  const sessions = await tx.select().from(liveSessions).where(inArray(liveSessions.id, ids))
  const people = await tx.select().from(livePeople).where(inArray(livePeople.sessionId, ids))
  const knownSessions = new Map(sessions.map((row) => [row.id, row]))
  const knownPeople = bySession(people)
  const fresh = all.filter(({ session }) => {
    const readAt = knownSessions.get(session.id)?.beganAt
    return !readAt || readAt <= beganAt
  })
  await saveSessions(
    tx,
    fresh.map(({ session }) => {
      const before = knownSessions.get(session.id)
      return { before, after: mergeSession(before, session, beganAt) }
    }),
  )
  const merged = fresh.flatMap(({ session, people: seen }) =>
    seen === null ? [] : mergePeople(knownPeople.get(session.id) ?? [], seen, beganAt),
  )
  await savePeople(tx, merged)
  // Unchanged although their session was read: it did not list them.
  return merged.flatMap(({ before, after }) => (before === after && isUnlisted(after) ? after : []))
}

/**
 * Sessions that were live and that the snapshot lacks; returns those that must be read by id. A
 * snapshot that was cut off says nothing about absent sessions: all are read by id, the longest
 * unread first.
 */
async function applyMissing(tx: Transaction, snapshot: AccountSnapshot): Promise<string[]> {
  const seen = new Set(snapshot.all.map(({ session }) => session.id))
  const { beganAt } = snapshot
  const live = await tx
    .select()
    .from(liveSessions)
    .where(or(eq(liveSessions.active, true), eq(liveSessions.reported, 'started')))
    .orderBy(sql`${liveSessions.beganAt} nulls first`)
  const missing = live.filter((row) => !seen.has(row.id) && !(row.beganAt && row.beganAt > beganAt))
  if (snapshot.cutOff) return missing.map(({ id }) => id)
  const merged = missing.map((before) => ({ before, after: missSession(before, beganAt) }))
  const changed = merged.filter(
    (pair): pair is { before: SessionRow; after: SessionRow } => !!pair.after,
  )
  await saveSessions(tx, changed)
  return merged.filter(({ after }) => after === null).map(({ before }) => before.id)
}

export type AccountSnapshot = { all: Seen[]; beganAt: Date; cutOff: boolean }

/** Sessions and participants that a snapshot lacks without a report; they have to be read by id. */
export type Unexplained = { sessions: string[]; people: Lost[] }

/**
 * Applies the leader's snapshot of the whole account to the live rows, and returns what it leaves
 * unexplained. Throws `LeaseLost`, and changes nothing, if another instance leads now.
 */
export async function applyAccountSnapshot(
  snapshot: AccountSnapshot,
  epoch: number,
): Promise<Unexplained> {
  const db = await database()
  return db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    await lockHead(tx)
    const people = await applySeen(tx, snapshot.all, snapshot.beganAt)
    const sessions = await applyMissing(tx, snapshot)
    await tx.update(livePoll).set({
      beganAt: snapshot.beganAt,
      polledAt: sql`clock_timestamp()`,
      triedAt: sql`clock_timestamp()`,
      problem: null,
      retryAt: null,
      cutOff: snapshot.cutOff,
    })
    await tx.execute(sql`select pg_notify(${pollChannel}, '')`)
    return { sessions, people }
  })
}

/** Whether a snapshot of the whole account that began later has been applied already. */
async function isOvertaken(tx: Transaction, beganAt: Date): Promise<boolean> {
  const [last] = await tx
    .select({ beganAt: livePoll.beganAt, cutOff: livePoll.cutOff })
    .from(livePoll)
  return !!last?.beganAt && !last.cutOff && last.beganAt > beganAt
}

/**
 * Applies a read of one session, by any instance, and returns the participants it no longer lists.
 * Ignores a session that is over and was never seen live, and a read that an account snapshot begun
 * later has overtaken.
 */
export async function applySessionSnapshot(seen: Seen, beganAt: Date): Promise<Lost[]> {
  const db = await database()
  const { id } = seen.session
  return db.transaction(async (tx) => {
    await lockHead(tx)
    const [known] = await tx
      .select({ active: liveSessions.active })
      .from(liveSessions)
      .where(eq(liveSessions.id, id))
    if (!known && !seen.session.active) return []
    if (known && (await isOvertaken(tx, beganAt))) return []
    const lost = await applySeen(tx, [seen], beganAt)
    await tx
      .update(liveSessions)
      .set({ beganAt })
      .where(
        and(
          eq(liveSessions.id, id),
          or(isNull(liveSessions.beganAt), lt(liveSessions.beganAt, beganAt)),
        ),
      )
    return lost
  })
}
