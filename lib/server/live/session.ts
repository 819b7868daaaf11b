import 'server-only'
import type { One, RoomSession } from '@/lib/contract/telnyx'
import { singleton } from '@/lib/server/process'
import { observe } from '@/lib/server/receipts/observe'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { learnRooms } from './rooms'
import { Source } from './source'

const youngMs = 900
const mostHeld = 500

const sources = () => singleton<Map<string, Source<RoomSession>>>('live.sessions', () => new Map())

async function lookAtSession(id: string): Promise<RoomSession> {
  const beganAt = Date.now()
  const answer = await telnyxRead('sessions.get', {
    params: { room_session_id: id },
    query: new URLSearchParams({ include_participants: 'true' }),
  })
  const { data } = answer.json as One<RoomSession>
  await Promise.all([observe([data], beganAt), learnRooms([data.room_id])])
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
