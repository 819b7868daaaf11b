import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { and, count, desc, eq, gte } from 'drizzle-orm'
import type { ReceiptState } from '@/lib/contract/live'
import type { LastAct } from '@/lib/contract/overview'
import { database } from '@/lib/server/db/client'
import { auditEvents, receipts } from '@/lib/server/db/schema'
import { knownPerson, learnPeople } from '@/lib/server/directory/people'
import { knownSession, learnSessions } from '@/lib/server/directory/session-rooms'
import { knownRoom, learnRooms } from '@/lib/server/live/rooms'
import { Source } from '@/lib/server/live/source'
import { singleton } from '@/lib/server/process'
import { toReceipt, type ReceiptRow } from '@/lib/server/receipts/rows'
import { utcDay } from './totals'

const most = 7
/** Enough for the people of several acts on everybody. */
const mostReceipts = 1_000
const youngMs = 2_000
/** What was done is told even while Telnyx, which has the names, is silent. */
const namesWithinMs = 2_000

/** How many acts were recorded since midnight UTC, reads and sign-ins aside. */
async function countToday(): Promise<number> {
  const db = await database()
  const midnight = new Date(`${utcDay()}T00:00:00Z`)
  const [row] = await db
    .select({ acts: count() })
    .from(auditEvents)
    .where(and(eq(auditEvents.kind, 'intent'), gte(auditEvents.at, midnight)))
  return row?.acts ?? 0
}

/** What needs an eye comes first, where one act has done different things to different people. */
const pressing: ReceiptState[] = ['still_here', 'unknown', 'failed', 'not_sent', 'sending']

const urgency = ({ state }: ReceiptRow) => pressing.indexOf(state) + 1 || pressing.length + 1

/** One act may have many receipts: the most pressing stands for all. */
function byAct(rows: ReceiptRow[]): { row: ReceiptRow; others: number }[] {
  const groups = new Map<string, ReceiptRow[]>()
  for (const row of rows) groups.set(row.auditId, [...(groups.get(row.auditId) ?? []), row])
  return [...groups.values()].slice(0, most).flatMap((group) => {
    const [row] = group.toSorted((a, b) => urgency(a) - urgency(b))
    return row ? [{ row, others: group.length - 1 }] : []
  })
}

/** The last acts on people and sessions, newest first, with the names that can be known. */
async function lastActs(): Promise<LastAct[]> {
  const db = await database()
  const rows = await db.select().from(receipts).orderBy(desc(receipts.sentAt)).limit(mostReceipts)
  const acts = byAct(rows)
  const named = learnNames(acts.map(({ row }) => row))
  await Promise.race([named, wait(namesWithinMs, undefined, { ref: false })])
  return acts.map(({ row, others }) => ({
    receipt: toReceipt(row),
    others,
    context: knownPerson(row.participantId)?.context ?? null,
    roomName: knownRoom(knownSession(row.sessionId)?.roomId)?.name ?? null,
  }))
}

async function learnNames(rows: ReceiptRow[]): Promise<void> {
  const people = rows.map(({ participantId: id, sessionId }) => ({ id, sessionId }))
  const sessionIds = rows.map(({ sessionId }) => sessionId)
  await Promise.all([learnPeople(people), learnSessions(sessionIds)])
  await learnRooms(sessionIds.map((id) => knownSession(id)?.roomId))
}

async function read() {
  const [today, last] = await Promise.all([countToday(), lastActs()])
  return { today, last }
}

/** What was just done, from our own records. */
export function actsOfLate(): Source<{ today: number; last: LastAct[] }> {
  return singleton('overview.acts', () => new Source(read, youngMs))
}
