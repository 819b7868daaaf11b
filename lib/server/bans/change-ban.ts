import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Ban, BanUntil } from '@/lib/contract/bans'
import type { Actor } from '@/lib/server/auth/actor'
import { bans } from '@/lib/server/db/bans-schema'
import { database } from '@/lib/server/db/client'
import { ApiError } from '@/lib/server/errors'
import { announceBan } from './bans-channel'
import { isInForce } from './in-force'
import { readBan } from './read-ban'
import { readEnd } from './read-end'
import { requireRights } from './require-rights'

type Change = { until: BanUntil; session_id?: string | undefined }

/**
 * Moves the end of a ban in force. Throws `not_found`, `forbidden` as for a new ban, `invalid_body`
 * for a time in the past, `ban_over` for one that has ended.
 */
export async function changeBan(id: string, actor: Actor, change: Change): Promise<{ data: Ban }> {
  const { data: ban } = await readBan(id)
  requireRights(actor, { roomId: ban.room_id, until: change.until })
  const db = await database()
  const isChanged = await db.transaction(async (tx) => {
    const sessionId = change.session_id ?? ban.session_id
    const end = await readEnd(tx, { until: change.until, sessionId })
    const rows = await tx
      .update(bans)
      .set(end)
      .where(and(eq(bans.id, id), isInForce))
      .returning({ id: bans.id })
    if (rows.length > 0) await announceBan(tx, id)
    return rows.length > 0
  })
  if (!isChanged) throw new ApiError('ban_over', { detail: `The ban is ${ban.state}.` })
  return readBan(id)
}
