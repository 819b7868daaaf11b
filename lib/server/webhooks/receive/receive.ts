import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { database, type Transaction } from '@/lib/server/db/client'
import { webhookEvents } from '@/lib/server/db/live-schema'
import { ApiError } from '@/lib/server/errors'
import { settleReported } from '@/lib/server/acts/settle-reported'
import { applyEvent } from './apply-event'
import { reported } from '@/lib/server/mirror/follow/write-through'
import { enqueueForward } from '@/lib/server/webhooks/forward/enqueue-forward'
import { isFromRoomUrl, isKnownType } from './event-types'
import { loadRoomOf } from './load-room'
import { noteRoomReport } from './note-room-report'
import type { WebhookEvent } from './parse'
import { readBefore } from './read-before'

/** The request as it came, to be forwarded. */
type Raw = { body: Buffer; headers: Headers }

/** `repeats` counts the deliveries after the first. */
export type Received = { id: string; repeats: number }

/**
 * The replay store: one row for each id, however many arrive at once. The insert takes the writers'
 * lock of live data, so that rows read next cannot change.
 */
async function store(tx: Transaction, event: WebhookEvent) {
  const { id, type, occurredAt, roomId, sessionId, payload } = event
  const appliedAt = isKnownType(type) ? sql`clock_timestamp()` : null
  const [row] = await tx
    .insert(webhookEvents)
    .values({ id, type, occurredAt, roomId, sessionId, payload, appliedAt })
    .onConflictDoUpdate({
      target: webhookEvents.id,
      set: { repeats: sql`${webhookEvents.repeats} + 1` },
    })
    .returning({ repeats: webhookEvents.repeats, receivedAt: webhookEvents.receivedAt })
  if (!row) throw new Error('The event was not stored.')
  return row
}

async function receive(tx: Transaction, event: WebhookEvent, raw: Raw) {
  const { repeats, receivedAt } = await store(tx, event)
  if (repeats > 0) return { repeats, session: null }
  const before = await readBefore(tx, event)
  const session = await applyEvent(tx, event, before, receivedAt)
  await settleReported(tx, event, receivedAt)
  if (event.roomId !== null && isFromRoomUrl(event.type)) {
    const { roomId } = event
    const former = await noteRoomReport(tx, roomId, before.room, receivedAt)
    await enqueueForward(tx, former, { roomId, rawBody: raw.body, headers: raw.headers })
  }
  return { repeats, session }
}

/**
 * Stores a verified event and applies it, in one transaction and once for each id, however often it
 * arrives. Throws 503 if the database fails; Telnyx then sends it again.
 */
export async function receiveEvent(event: WebhookEvent, raw: Raw): Promise<Received> {
  try {
    const db = await database()
    const { repeats, session } = await db.transaction((tx) => receive(tx, event, raw))
    if (session) loadRoomOf(session)
    if (repeats === 0) await reported().announce({ ...event, receivedAt: Date.now() })
    // Streams are written first: Telnyx can wait for a turn of the event loop.
    await setImmediate()
    return { id: event.id, repeats }
  } catch (cause) {
    const detail = 'The event could not be stored; send it again.'
    throw new ApiError('audit_unavailable', { detail, retryAfterSecs: 5, cause })
  }
}
