import 'server-only'
import { and, eq, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import type { ActivityAnswer, ActivityEntry, AuditEntry } from '@/lib/contract/audit'
import type { ActivityQuery } from '@/lib/contract/schemas/audit'
import { database } from '@/lib/server/db/client'
import { auditEvents, receipts } from '@/lib/server/db/schema'
import { listEntries } from './list-entries'

const pageSize = 50

/**
 * The acts on an object or on its parts; for a user also those by them. Or only the acts by one
 * user. Newest first, 50 at a time.
 */
export async function listActivity(query: ActivityQuery): Promise<ActivityAnswer> {
  const found = await listEntries({
    where: [await subject(query), query.before ? lt(auditEvents.seq, query.before) : undefined],
    order: 'desc',
    limit: pageSize + 1,
  })
  const data = found.slice(0, pageSize)
  const more = found.length > pageSize
  return {
    data: data.map(isOfUser(query) ? withoutRequest : withoutAddress),
    meta: { older: more ? (data.at(-1)?.seq ?? null) : null },
  }
}

async function subject({ actor_id, target_type = '', target_id = '' }: ActivityQuery) {
  if (actor_id) return eq(auditEvents.actorId, actor_id)
  const onIt = and(eq(auditEvents.targetType, target_type), eq(auditEvents.targetId, target_id))
  return or(onIt, await about(target_type, target_id))
}

/** Conditions for acts that are recorded on another object but concern this one. */
async function about(type: string, id: string): Promise<SQL | undefined> {
  switch (type) {
    case 'user':
      return uuid.test(id) ? eq(auditEvents.actorId, id) : undefined
    case 'room':
      return isNamed({ room: { id } })
    case 'room_session':
      return isNamed({ session: { id } })
    case 'room_participant':
      return or(await aimedAt(id), isNamed({ people: [{ id }] }))
    default:
      return undefined
  }
}

/** Whether the names stored with an act include this one. */
function isNamed(names: object): SQL {
  return sql`${auditEvents.details} @> ${JSON.stringify({ names })}::jsonb`
}

const isOfUser = ({ actor_id, target_type }: ActivityQuery) =>
  actor_id !== undefined || target_type === 'user'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Acts on participants are recorded on their session; the receipts name the targets. */
export async function aimedAt(participantId: string): Promise<SQL | undefined> {
  if (!uuid.test(participantId)) return undefined
  const db = await database()
  const aimed = db
    .select({ auditId: receipts.auditId })
    .from(receipts)
    .where(eq(receipts.participantId, participantId))
  return inArray(auditEvents.auditId, aimed)
}

/** Everybody may read acts on rooms and recordings, but not the e-mail addresses of colleagues. */
function withoutAddress(entry: AuditEntry): ActivityEntry {
  const { actor, names, ...rest } = withoutRequest(entry)
  return { ...rest, actor: { ...actor, email: null }, names: { ...names, user: undefined } }
}

function withoutRequest({ requestId: _requestId, ...entry }: AuditEntry): ActivityEntry {
  return entry
}
