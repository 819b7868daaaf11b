import 'server-only'
import type { LiveSession } from '@/lib/contract/live'
import type { RoomAnswer } from '@/lib/contract/room'
import { can, type Role } from '@/lib/contract/roles'
import { uuid } from '@/lib/contract/schemas/fields'
import { hostsOnly } from '@/lib/server/audit/webhook-urls'
import { ApiError } from '@/lib/server/errors'
import { liveSession } from '@/lib/server/live/session'
import { toLive } from '@/lib/server/live/to-live'
import { logger } from '@/lib/server/logger'
import { watchedRoom } from '@/lib/server/objects/watched-room'

/**
 * One room as this role may see it, with its participants now. Throws `invalid_id`, `not_found`, or
 * the reason if Telnyx was never read; otherwise a failed read returns the last answer with its age
 * and the problem.
 */
export async function readRoom(id: string, role: Role): Promise<RoomAnswer> {
  if (!uuid.safeParse(id).success) throw new ApiError('invalid_id', { detail: 'Not a room id.' })
  const { value: room, meta } = await watchedRoom(id.toLowerCase()).read()
  const shown = can(role, 'rooms.manage') ? room : hostsOnly(room)
  return { data: { room: shown, live: await readLive(room.active_session_id) }, meta }
}

/** Never throws: the room is shown without its live session. */
async function readLive(sessionId: string | null | undefined): Promise<LiveSession | null> {
  if (!sessionId) return null
  try {
    return toLive((await liveSession(sessionId).read()).value)
  } catch (error) {
    logger.debug({ err: error, session_id: sessionId }, 'live session of a room not read')
    return null
  }
}
