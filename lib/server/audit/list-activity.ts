import 'server-only'
import { and, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import type { ActivityAnswer, ActivityEntry, AuditEntry } from '@/lib/contract/audit'
import type { ActivityQuery } from '@/lib/contract/schemas/audit'
import { database } from '@/lib/server/db/client'
import { auditEvents, receipts } from '@/lib/server/db/schema'
import { listEntries } from './list-entries'

const pageSize = 50

/** The acts on one object, or of one colleague, newest first, 50 at a time. */
export async function listActivity(query: ActivityQuery): Promise<ActivityAnswer> {
  const found = await listEntries({
    where: [await subject(query), query.before ? lt(auditEvents.seq, query.before) : undefined],
    order: 'desc',
    limit: pageSize + 1,
  })
  const data = found.slice(0, pageSize)
  const more = found.length > pageSize
  return {
    data: data.map(withoutRequest),
    meta: { older: more ? (data.at(-1)?.seq ?? null) : null },
  }
}

async function subject(query: ActivityQuery): Promise<SQL | undefined> {
  if (query.actor_id) return eq(auditEvents.actorId, query.actor_id)
  const id = query.target_id ?? ''
  const onIt = and(
    eq(auditEvents.targetType, query.target_type ?? ''),
    eq(auditEvents.targetId, id),
  )
  return query.target_type === 'room_participant' ? or(onIt, await aimedAt(id)) : onIt
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Acts on people are recorded on their session; their receipts say at whom they were aimed. */
export async function aimedAt(participantId: string): Promise<SQL | undefined> {
  if (!uuid.test(participantId)) return undefined
  const db = await database()
  const aimed = db
    .select({ auditId: receipts.auditId })
    .from(receipts)
    .where(eq(receipts.participantId, participantId))
  return inArray(auditEvents.auditId, aimed)
}

function withoutRequest({ requestId: _requestId, ...entry }: AuditEntry): ActivityEntry {
  return entry
}
