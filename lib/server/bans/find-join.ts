import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { livePeople, liveSessions } from '@/lib/server/db/live-schema'
import { storable, storableClaim } from '@/lib/server/db/storable'
import { toApiError } from '@/lib/server/errors'
import { telnyxRead } from '@/lib/server/telnyx/read'

/** One join, as far as it is known: who it claims to be, and where. */
export type Join = {
  id: string
  sessionId: string | null
  roomId: string | null
  context: string | null
  hasLeft: boolean
}

/**
 * A join by the participant's id: from the live rows, then the mirror, then Telnyx. Null if none of
 * them has it; throws as `telnyxRead` if Telnyx cannot be read.
 */
export async function findJoin(id: string): Promise<Join | null> {
  return (await liveJoin(id)) ?? (await copiedJoin(id)) ?? (await askedJoin(id))
}

async function liveJoin(id: string): Promise<Join | null> {
  const db = await database()
  const [row] = await db
    .select({ person: livePeople, roomId: liveSessions.roomId })
    .from(livePeople)
    .leftJoin(liveSessions, eq(liveSessions.id, livePeople.sessionId))
    .where(eq(livePeople.id, id))
  if (!row) return null
  const { sessionId, context, leftAt } = row.person
  return { id, sessionId, roomId: row.roomId, context, hasLeft: leftAt !== null }
}

async function copiedJoin(id: string): Promise<Join | null> {
  const db = await database()
  const { rows } = await db.execute<Omit<Join, 'id'>>(sql`
    select one.session_id::text as "sessionId", one.room_id::text as "roomId", context.context,
      one.left_at is not null as "hasLeft"
    from mirror_participants one left join mirror_contexts context on context.id = one.context_id
    where one.id = ${id}::uuid`)
  const [row] = rows
  return row ? { id, ...row, context: storableClaim(row.context) } : null
}

async function askedJoin(id: string): Promise<Join | null> {
  try {
    const params = { room_participant_id: id }
    const person = await telnyxRead('participants.get', { params, quotaClass: 'act' })
    return {
      id,
      sessionId: storable(person.session_id),
      roomId: null,
      context: storableClaim(person.context),
      hasLeft: !!person.left_at,
    }
  } catch (thrown) {
    if (toApiError(thrown).key === 'not_found') return null
    throw thrown
  }
}
