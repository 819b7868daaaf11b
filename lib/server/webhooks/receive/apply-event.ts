import 'server-only'
import type { Transaction } from '@/lib/server/db/client'
import type { PersonRow, SessionRow } from '@/lib/server/live/merge'
import { cachedRoom } from '@/lib/server/objects/rooms'
import { savePeople, saveSessions } from '@/lib/server/live/save'
import { applyToPerson, type PersonReport } from './apply-to-person'
import { applyToSession } from './apply-to-session'
import { isKnownType } from './event-types'
import type { WebhookEvent } from './parse'
import type { Before } from './read-before'

/** Events older than this are not applied to a session without a row. */
const lateMs = 15 * 60_000

const personWhats: Record<string, PersonReport['what'] | undefined> = {
  'video.room.participant.joined': 'joined',
  'video.room.participant.left': 'left',
}

/** An event about a session. */
type About = WebhookEvent & { sessionId: string }

function isLate({ occurredAt }: WebhookEvent, receivedAt: Date): boolean {
  return occurredAt !== null && receivedAt.getTime() - Date.parse(occurredAt) > lateMs
}

function sessionAfter(before: SessionRow | null, event: About, receivedAt: Date): SessionRow {
  const isEnd = event.type === 'video.room.session.ended'
  const report = {
    what: isEnd ? ('ended' as const) : ('started' as const),
    id: event.sessionId,
    roomId: event.roomId,
    reason: isEnd ? event.reason : null,
    at: event.occurredAt,
    receivedAt,
  }
  return applyToSession(before, report, cachedRoom(event.roomId))
}

function personAfter(before: PersonRow | null, event: About, receivedAt: Date) {
  const what = personWhats[event.type]
  const { participantId: id, sessionId, context, reason, occurredAt: at } = event
  if (what === undefined || id === null) return null
  return applyToPerson(before, { what, id, sessionId, context, reason, at, receivedAt })
}

/**
 * Applies a webhook that arrived for the first time to the live rows. Returns the session as it is
 * now; null if the event is about none, or about one that is long over.
 */
export async function applyEvent(
  tx: Transaction,
  event: WebhookEvent,
  { session, person }: Before,
  receivedAt: Date,
): Promise<SessionRow | null> {
  const { sessionId } = event
  if (sessionId === null || !isKnownType(event.type)) return null
  if (!/^video\.room\.(session|participant)\./.test(event.type))
    return session && noteReport(tx, session, receivedAt)
  if (!session && isLate(event, receivedAt)) return null
  const about = { ...event, sessionId }
  const after = sessionAfter(session, about, receivedAt)
  await saveSessions(tx, [{ before: session, after }])
  const personNow = personAfter(person, about, receivedAt)
  if (personNow) await savePeople(tx, [{ before: person, after: personNow }])
  return after
}

/**
 * An event of a recording or composition does not show whether its session is live, only that
 * webhooks arrive.
 */
async function noteReport(tx: Transaction, before: SessionRow, lastReportAt: Date) {
  const after = { ...before, lastReportAt }
  await saveSessions(tx, [{ before, after }])
  return after
}
