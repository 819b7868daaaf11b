import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'
import { livePeople, liveSessions } from '@/lib/server/db/live-schema'
import { holdHead } from '@/lib/server/live/apply-look'
import { knownRoom } from '@/lib/server/live/rooms'
import { savePeople, saveSessions } from '@/lib/server/live/save'
import { applyToPerson, type PersonReport } from './apply-to-person'
import { applyToSession } from './apply-to-session'
import { isKnownType } from './event-types'
import type { WebhookEvent } from './parse'

/** What is as old as this says nothing of a session that nobody knows any more. */
const lateMs = 15 * 60_000

const personWhats: Record<string, PersonReport['what'] | undefined> = {
  'video.room.participant.joined': 'joined',
  'video.room.participant.left': 'left',
}

function isLate({ occurredAt }: WebhookEvent, receivedAt: Date): boolean {
  return occurredAt !== null && receivedAt.getTime() - Date.parse(occurredAt) > lateMs
}

async function applySession(tx: Transaction, event: WebhookEvent, id: string, receivedAt: Date) {
  const [before] = await tx.select().from(liveSessions).where(eq(liveSessions.id, id))
  if (!before && isLate(event, receivedAt)) return null
  const isEnd = event.type === 'video.room.session.ended'
  const report = {
    what: isEnd ? ('ended' as const) : ('started' as const),
    id,
    roomId: event.roomId,
    reason: isEnd ? event.reason : null,
    at: event.occurredAt,
    receivedAt,
  }
  const after = applyToSession(before, report, knownRoom(event.roomId))
  await saveSessions(tx, [{ before, after }])
  return after
}

async function applyPerson(
  tx: Transaction,
  event: WebhookEvent,
  sessionId: string,
  receivedAt: Date,
): Promise<void> {
  const what = personWhats[event.type]
  const id = event.participantId
  if (what === undefined || id === null) return
  const [before] = await tx.select().from(livePeople).where(eq(livePeople.id, id))
  const report = {
    what,
    id,
    sessionId,
    context: event.context,
    reason: event.reason,
    at: event.occurredAt,
    receivedAt,
  }
  await savePeople(tx, [{ before, after: applyToPerson(before, report) }])
}

/**
 * Brings what is live up to date with a webhook that is told for the first time. Answers the session
 * as it is now; null if the event is about none, or about one that is long forgotten.
 */
export async function applyEvent(tx: Transaction, event: WebhookEvent, receivedAt: Date) {
  if (event.sessionId === null || !isKnownType(event.type)) return null
  await holdHead(tx)
  if (!/^video\.room\.(session|participant)\./.test(event.type))
    return noteHeard(tx, event.sessionId, receivedAt)
  const session = await applySession(tx, event, event.sessionId, receivedAt)
  if (session) await applyPerson(tx, event, event.sessionId, receivedAt)
  return session
}

/** Recordings and compositions tell nothing of whether it is live but that we are told of it. */
async function noteHeard(tx: Transaction, id: string, heardAt: Date) {
  const [session] = await tx
    .update(liveSessions)
    .set({ heardAt })
    .where(eq(liveSessions.id, id))
    .returning()
  return session ?? null
}
