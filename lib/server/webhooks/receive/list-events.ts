import 'server-only'
import { and, count, desc, isNull, notInArray } from 'drizzle-orm'
import { webhookTypes, type WebhookEvent, type WebhookEventsAnswer } from '@/lib/contract/webhooks'
import { database } from '@/lib/server/db/client'
import { webhookEvents } from '@/lib/server/db/live-schema'
import { logger } from '@/lib/server/logger'
import { cachedRoom, loadRooms } from '@/lib/server/objects/rooms'

const newest = 50

const isKnown = (type: string) => webhookTypes.some((known) => known === type)

/** The newest verified events, and the number of events of undocumented types. */
export async function listWebhookEvents(): Promise<WebhookEventsAnswer> {
  const db = await database()
  const rows = await db
    .select({
      id: webhookEvents.id,
      type: webhookEvents.type,
      occurredAt: webhookEvents.occurredAt,
      receivedAt: webhookEvents.receivedAt,
      roomId: webhookEvents.roomId,
      repeats: webhookEvents.repeats,
      appliedAt: webhookEvents.appliedAt,
    })
    .from(webhookEvents)
    .orderBy(desc(webhookEvents.receivedAt))
    .limit(newest)
  const unknown = await db
    .select({ type: webhookEvents.type, count: count() })
    .from(webhookEvents)
    // Undocumented types are never applied; an index holds the few unapplied rows.
    .where(and(isNull(webhookEvents.appliedAt), notInArray(webhookEvents.type, [...webhookTypes])))
    .groupBy(webhookEvents.type)
    .orderBy(desc(count()))
  await nameRooms(rows.map(({ roomId }) => roomId))
  return { data: rows.map(toEvent), meta: { unknown } }
}

/** Without Telnyx, events are shown with room ids instead of names. */
async function nameRooms(ids: (string | null)[]): Promise<void> {
  try {
    await loadRooms(ids)
  } catch (error) {
    logger.debug({ err: error }, 'rooms of webhooks not read')
  }
}

type Row = Pick<
  typeof webhookEvents.$inferSelect,
  'id' | 'type' | 'occurredAt' | 'receivedAt' | 'roomId' | 'repeats' | 'appliedAt'
>

function toEvent({ roomId, ...row }: Row): WebhookEvent {
  return {
    ...row,
    known: isKnown(row.type),
    receivedAt: row.receivedAt.toISOString(),
    room: roomId ? { id: roomId, name: cachedRoom(roomId)?.name ?? null } : null,
    appliedAt: row.appliedAt?.toISOString() ?? null,
  }
}
