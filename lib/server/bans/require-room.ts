import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { refused } from './refused'

/**
 * Throws `invalid_body` for a room that does not exist at Telnyx. While Telnyx does not answer, an
 * unknown room is accepted: a ban must not wait for it.
 */
export async function requireRoom(id: string): Promise<void> {
  const db = await database()
  const { rows } = await db.execute(sql`
    select 1 from mirror_rooms where id = ${id}::uuid
    union all select 1 from live_sessions where room_id = ${id} limit 1`)
  if (rows.length > 0) return
  try {
    await telnyxRead('rooms.get', { params: { room_id: id }, quotaClass: 'act' })
  } catch (thrown) {
    const error = toApiError(thrown)
    if (error.key === 'not_found') throw refused('room_id', 'there is no such room')
    logger.warn({ err: error, room_id: id }, 'the room of a ban could not be looked up')
  }
}
