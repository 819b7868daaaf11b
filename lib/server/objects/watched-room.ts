import 'server-only'
import type { One, Room } from '@/lib/contract/telnyx'
import { holdRooms } from './rooms'
import { Source } from '@/lib/server/cache/source'
import { singleton } from '@/lib/server/process'
import { telnyxRead } from '@/lib/server/telnyx/read'

const youngMs = 1500
const mostHeld = 500

const sources = () => singleton<Map<string, Source<Room>>>('rooms.watched', () => new Map())

async function lookAtRoom(id: string): Promise<Room> {
  const answer = await telnyxRead('rooms.get', { params: { room_id: id } })
  const { data } = answer.json as One<Room>
  holdRooms([data])
  return data
}

/** One room, shared by everybody who looks at it. @param id in lower case */
export function watchedRoom(id: string): Source<Room> {
  const held = sources()
  const source = held.get(id) ?? new Source(() => lookAtRoom(id), youngMs)
  held.delete(id)
  held.set(id, source)
  const oldest = held.keys().next()
  if (held.size > mostHeld && !oldest.done) held.delete(oldest.value)
  return source
}
