import 'server-only'
import type { RoomSession } from '@/lib/contract/telnyx'
import { toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import type { ReadCall } from '@/lib/server/telnyx/read'
import { applySessionLook, beginLook } from './apply-look'
import { lookForLost } from './look-for-lost'
import { learnRoomsSoon } from '@/lib/server/objects/rooms'
import { toSeenPeople, toSeenSession } from './seen'
import { sessionsRead } from './sessions-read'
import { Source } from '@/lib/server/cache/source'
import { wholeSession } from './whole-session'

const youngMs = 900
const mostHeld = 500

/** Sessions that ended between two looks are read one by one, so many after one look. */
const mostGone = 20

const sources = () => singleton<Map<string, Source<RoomSession>>>('live.sessions', () => new Map())

/** Reads one session with its people and applies what it shows. Throws as `telnyxRead`. */
export async function lookAtSession(
  id: string,
  quotaClass: ReadCall['quotaClass'] = 'read',
): Promise<RoomSession> {
  const beganAt = await beginLook()
  const ourBeganAt = Date.now()
  const data = await wholeSession(id, quotaClass)
  await Promise.all([
    sessionsRead().announce({ sessions: [data], beganAt: ourBeganAt }),
    learnRoomsSoon([data.room_id]),
  ])
  const session = toSeenSession(data)
  if (!session) return data
  const lost = await applySessionLook({ session, people: toSeenPeople(data) }, beganAt)
  await lookForLost(lost)
  return data
}

/** One session with its participants, shared by everybody who looks at it. */
export function liveSession(id: string): Source<RoomSession> {
  const held = sources()
  const source = held.get(id) ?? new Source(() => lookAtSession(id), youngMs)
  held.delete(id)
  held.set(id, source)
  const oldest = held.keys().next()
  if (held.size > mostHeld && !oldest.done) held.delete(oldest.value)
  return source
}

async function lookAtGoneOne(id: string): Promise<void> {
  const beganAt = await beginLook()
  try {
    await lookAtSession(id, 'background')
  } catch (thrown) {
    const error = toApiError(thrown)
    logger.debug({ err: error, session_id: id }, 'a session that is no longer listed was not read')
    if (error.key === 'not_found') await applySessionLook(deleted(id), beganAt)
  }
}

/** What Telnyx knows no more of is over; nothing else is known of it. */
function deleted(id: string) {
  const unknown = { roomId: null, roomName: null, roomMax: null, roomRecording: null }
  const session = { id, ...unknown, active: false, startedAt: null, endedAt: null }
  return { session, people: null }
}

/** Reads sessions that are no longer listed as live: a list does not tell when they ended. */
export async function lookAtGone(ids: string[]): Promise<void> {
  for (const id of ids.slice(0, mostGone)) await lookAtGoneOne(id)
}
