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
 * One room, as this role may see it, and who is in it now. Throws `invalid_id`, `not_found`, or why Telnyx could not be
 * read if it never was; later the last answer is given with its age and the problem.
 */
export async function readRoom(id: string, role: Role): Promise<RoomAnswer> {
  if (!uuid.safeParse(id).success) throw new ApiError('invalid_id', { detail: 'Not a room id.' })
  const { value: room, meta } = await watchedRoom(id.toLowerCase()).read()
  const shown = can(role, 'rooms.manage') ? room : hostsOnly(room)
  return { data: { room: shown, live: await readLive(room.active_session_id) }, meta }
}

/** The room is worth showing without it, so that it never throws. */
async function readLive(sessionId: string | null | undefined): Promise<LiveSession | null> {
  if (!sessionId) return null
  try {
    return toLive((await liveSession(sessionId).read()).value)
  } catch (error) {
    logger.debug({ err: error, session_id: sessionId }, 'live session of a room not read')
    return null
  }
}
