import 'server-only'
import type { Room } from '@/lib/contract/telnyx'
import type { Send } from '@/lib/server/audit/with-audit'
import { ApiError, toApiError } from '@/lib/server/errors'
import { evictRoom } from '@/lib/server/objects/rooms'
import { watchedRoom } from '@/lib/server/objects/watched-room'
import { objectOf, telnyxRead } from '@/lib/server/telnyx/read'
import { expireRoomPages } from './room-pages'

export type RoomUrls = { url: string; failoverUrl: string }

/** The URLs as a change sends them; a failover that is left out stays as it is. */
export type UrlChange = { webhook_event_url: string; webhook_event_failover_url?: string }

const urlsOf = (room: Room): RoomUrls => ({
  url: room.webhook_event_url ?? '',
  failoverUrl: room.webhook_event_failover_url ?? '',
})

/**
 * The room's URLs at Telnyx now; empty strings where there is none. Also expires the cached list of
 * rooms, which may show something else. Throws as `telnyxRead`.
 */
export async function readUrls(roomId: string): Promise<RoomUrls> {
  const room = await telnyxRead('rooms.get', { params: { room_id: roomId } })
  expireRoomPages()
  return urlsOf(room)
}

/**
 * Changes a room's URLs. If no answer came, the room is read; if that does not show the change,
 * throws with the outcome `unknown`. Otherwise throws as `telnyxWrite`.
 */
export async function pointRoom(send: Send, roomId: string, change: UrlChange): Promise<void> {
  try {
    const answer = await send('rooms.update', { params: { room_id: roomId }, body: change })
    const { url } = urlsOf(objectOf('rooms.update', answer))
    if (url !== change.webhook_event_url)
      throw new ApiError('upstream_invalid', { detail: notTaken, outcome: 'unknown' })
  } catch (thrown) {
    const error = toApiError(thrown)
    if (error.details.outcome !== 'unknown' || !(await isPointed(roomId, change))) throw error
  } finally {
    evictRoom(roomId)
    watchedRoom(roomId).expire()
    expireRoomPages()
  }
}

const notTaken = 'Telnyx answered with another URL than the one it was given.'

async function isPointed(roomId: string, change: UrlChange): Promise<boolean> {
  const seen = await readUrls(roomId).catch(() => null)
  return seen?.url === change.webhook_event_url
}
