import 'server-only'
import type { RoomSession } from '@/lib/contract/telnyx'
import { toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import type { ReadCall } from '@/lib/server/telnyx/read-raw'
import { applySessionSnapshot, beginPoll } from './apply-snapshot'
import { findLost } from './find-lost'
import { loadRoomsSoon } from '@/lib/server/objects/rooms'
import { toSeenPeople, toSeenSession } from './seen'
import { sessionsRead } from './sessions-read'
import { Cache } from '@/lib/server/cache/cache'
import type { CachedRead } from '@/lib/server/cache/cached-read'
import { wholeSession } from './whole-session'

/** How many sessions that ended between two polls are read by id after one poll. */
const maxGone = 20

/** Reads one session with its participants and applies what it shows. Throws as `telnyxRead`. */
export async function refreshSession(
  id: string,
  quotaClass: ReadCall['quotaClass'] = 'read',
): Promise<RoomSession> {
  const beganAt = await beginPoll()
  const ourBeganAt = Date.now()
  const data = await wholeSession(id, quotaClass)
  await Promise.all([
    sessionsRead().announce({ sessions: [data], beganAt: ourBeganAt }),
    loadRoomsSoon([data.room_id]),
  ])
  const session = toSeenSession(data)
  if (!session) return data
  const lost = await applySessionSnapshot({ session, people: toSeenPeople(data) }, beganAt)
  await findLost(lost)
  return data
}

const sessions = () =>
  singleton(
    'live.sessions',
    () => new Cache({ read: (id: string) => refreshSession(id), ttlMs: 900, max: 500 }),
  )

/** One session with its participants, in a cache that all its watchers share. */
export function liveSession(id: string): CachedRead<RoomSession> {
  return sessions().entry(id)
}

async function refreshGoneOne(id: string): Promise<void> {
  const beganAt = await beginPoll()
  try {
    await refreshSession(id, 'background')
  } catch (thrown) {
    const error = toApiError(thrown)
    logger.debug({ err: error, session_id: id }, 'a session that is no longer listed was not read')
    if (error.key === 'not_found') await applySessionSnapshot(deleted(id), beganAt)
  }
}

/** A session that was deleted at Telnyx counts as over; nothing else is known of it. */
function deleted(id: string) {
  const unknown = { roomId: null, roomName: null, roomMax: null, roomRecording: null }
  const session = { id, ...unknown, active: false, startedAt: null, endedAt: null }
  return { session, people: null }
}

/** Reads sessions that are no longer listed as live, since a list does not show when they ended. */
export async function refreshGone(ids: string[]): Promise<void> {
  for (const id of ids.slice(0, maxGone)) await refreshGoneOne(id)
}
