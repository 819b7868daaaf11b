import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { hostOf } from '@/lib/contract/http-url'
import type { ListAnswer } from '@/lib/contract/list'
import type { Room } from '@/lib/contract/telnyx'
import type { WebhookBacklog, WebhookRoom } from '@/lib/contract/webhooks'
import { database } from '@/lib/server/db/client'
import { jobs } from '@/lib/server/db/jobs-schema'
import { webhookRooms } from '@/lib/server/db/live-schema'
import { forwardKind } from './forward-kind'
import { roomPage } from './room-pages'
import { isForwardable, isOurs } from './own-url'
import type { RoomRecord } from './room-record'

type Query = { page?: number; cached?: 'true' }
type Counted = Omit<WebhookBacklog, 'forwarded'>

/**
 * A page of the account's rooms: where their events go, by Telnyx, and how they arrive, by our
 * records. Throws as `telnyxRead`.
 */
export async function listWebhookRooms(query: Query): Promise<ListAnswer<WebhookRoom>> {
  const { items, meta } = await roomPage(query.page ?? 1, query.cached ? 'cached' : 'now')
  const ids = items.flatMap(({ id }) => id ?? [])
  const [records, backlogs] = await Promise.all([recordsOf(ids), backlogsOf(ids)])
  const data = items.flatMap((room) =>
    room.id ? [toRow(room.id, room, records.get(room.id), backlogs.get(room.id))] : [],
  )
  return { data, meta }
}

async function recordsOf(ids: string[]): Promise<Map<string, RoomRecord>> {
  if (ids.length === 0) return new Map()
  const db = await database()
  const rows = await db.select().from(webhookRooms).where(inArray(webhookRooms.roomId, ids))
  return new Map(rows.map((row) => [row.roomId, row]))
}

async function backlogsOf(ids: string[]): Promise<Map<string, Counted>> {
  if (ids.length === 0) return new Map()
  const db = await database()
  const { subject: roomId, failedAt: givenUpAt, createdAt, lastError, runAt: nextAt } = jobs
  const rows = await db
    .select({
      roomId,
      waiting: sql<number>`(count(*) filter (where ${givenUpAt} is null))::int`,
      oldest: sql<Date | null>`min(${createdAt}) filter (where ${givenUpAt} is null)`.mapWith(
        createdAt,
      ),
      givenUp: sql<number>`count(${givenUpAt})::int`,
      lastError: sql<string | null>`(array_agg(${lastError} order by ${nextAt} desc)
        filter (where ${lastError} is not null))[1]`,
    })
    .from(jobs)
    .where(and(eq(jobs.kind, forwardKind), inArray(roomId, ids)))
    .groupBy(roomId)
  return new Map(
    rows.map(({ oldest, ...row }) => [
      row.roomId,
      {
        waiting: row.waiting,
        oldestAt: oldest?.toISOString() ?? null,
        givenUp: row.givenUp,
        lastError: row.lastError,
      },
    ]),
  )
}

const nothing: Counted = { waiting: 0, oldestAt: null, givenUp: 0, lastError: null }

function toRow(
  id: string,
  room: Room,
  record: RoomRecord | undefined,
  backlog: Counted = nothing,
): WebhookRoom {
  const url = room.webhook_event_url ?? ''
  const failover = room.webhook_event_failover_url ?? ''
  const ours = isOurs(url)
  const from = record?.takenOverAt ? record.previousUrl : null
  return {
    id,
    name: room.unique_name || null,
    target: ours ? 'ours' : url ? 'theirs' : 'none',
    host: url && !ours ? hostOf(url) : null,
    failoverHost: url && !ours && failover ? hostOf(failover) : null,
    forwardable: [url, failover].every((each) => !each || isForwardable(each)),
    takenOver:
      record?.takenOverAt && from
        ? { at: record.takenOverAt.toISOString(), by: record.takenOverBy, from: hostOf(from) }
        : null,
    changed: from !== null && !ours && url !== from,
    live: Boolean(room.active_session_id),
    lastEventAt: record?.lastEventAt?.toISOString() ?? null,
    silentSince: (ours && record?.silentSince?.toISOString()) || null,
    backlog: { ...backlog, forwarded: record?.forwarded ?? 0 },
  }
}
