import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { and, count, eq, gte } from 'drizzle-orm'
import type { LastAct } from '@/lib/contract/overview'
import { database } from '@/lib/server/db/client'
import { auditEvents } from '@/lib/server/db/schema'
import { cachedPerson, loadPeople } from '@/lib/server/objects/people'
import { cachedSession, loadSessions } from '@/lib/server/objects/sessions'
import { cachedRoom, loadRooms } from '@/lib/server/objects/rooms'
import { CachedRead } from '@/lib/server/cache/cached-read'
import { singleton } from '@/lib/server/process'
import { toReceipt, type ReceiptRow } from '@/lib/server/acts/rows'
import { actsByReceipt } from './acts-by-receipt'
import { utcDay } from './totals'

const ttlMs = 2_000
/** Acts are listed even while Telnyx does not answer for their names. */
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

/** The last acts on participants and sessions, newest first, with the names that are available. */
async function lastActs(): Promise<LastAct[]> {
  const acts = await actsByReceipt()
  const named = loadNames(acts.map(({ row }) => row))
  await Promise.race([named, wait(namesWithinMs, undefined, { ref: false })])
  return acts.map(({ row, others }) => ({
    receipt: toReceipt(row),
    others,
    context: cachedPerson(row.participantId)?.context ?? null,
    roomName: cachedRoom(cachedSession(row.sessionId)?.roomId)?.name ?? null,
  }))
}

async function loadNames(rows: ReceiptRow[]): Promise<void> {
  const people = rows.map(({ participantId: id, sessionId }) => ({ id, sessionId }))
  const sessionIds = rows.map(({ sessionId }) => sessionId)
  await Promise.all([loadPeople(people), loadSessions(sessionIds)])
  await loadRooms(sessionIds.map((id) => cachedSession(id)?.roomId))
}

async function read() {
  const [today, last] = await Promise.all([countToday(), lastActs()])
  return { today, last }
}

/** Recent acts, from our own records. */
export function actsOfLate(): CachedRead<{ today: number; last: LastAct[] }> {
  return singleton('overview.acts', () => new CachedRead(read, { ttlMs }))
}
