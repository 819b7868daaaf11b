import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { livePeople, liveSessions } from '@/lib/server/db/live-schema'
import { receipts } from '@/lib/server/db/schema'
import { cachedSession } from '@/lib/server/objects/sessions'

type SessionFacts = { roomId: string | null; roomName: string | null; startedAt: string | null }

/** The room and start of a session, as far as cached; null without a session. */
export async function factsOfSession(id: string | null | undefined): Promise<SessionFacts | null> {
  if (!id) return null
  const db = await database()
  const [stored] = await db
    .select({
      roomId: liveSessions.roomId,
      roomName: liveSessions.roomName,
      startedAt: liveSessions.startedAt,
    })
    .from(liveSessions)
    .where(eq(liveSessions.id, id))
  return stored ?? { roomId: cachedSession(id)?.roomId ?? null, roomName: null, startedAt: null }
}

/** The raw claims of these participants, by id; untrusted. Older participants are missing. */
export async function contextsOf(ids: string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const db = await database()
  const rows = await db
    .select({ id: livePeople.id, context: livePeople.context })
    .from(livePeople)
    .where(inArray(livePeople.id, ids))
  return new Map(rows.map(({ id, context }) => [id, context]))
}

/** The target and session of a receipt; undefined for an unknown id. */
export async function aimOfReceipt(id: string) {
  const db = await database()
  const [receipt] = await db
    .select({ sessionId: receipts.sessionId, participantId: receipts.participantId })
    .from(receipts)
    .where(eq(receipts.id, id))
  return receipt
}
