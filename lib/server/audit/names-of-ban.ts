import 'server-only'
import { eq } from 'drizzle-orm'
import { bans } from '@/lib/server/db/bans-schema'
import { database } from '@/lib/server/db/client'

/** The room of a ban, and its participant if it was made against one. */
export async function aboutBan(id: string) {
  const db = await database()
  const [ban] = await db
    .select({ roomId: bans.roomId, participantId: bans.participantId, names: bans.names })
    .from(bans)
    .where(eq(bans.id, id))
  if (!ban) return {}
  const [name = null] = ban.names
  return { roomId: ban.roomId, rest: { people: [{ id: ban.participantId ?? id, name }] } }
}
