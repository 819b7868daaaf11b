import 'server-only'
import type { RoomTotals } from '@/lib/contract/room'
import { readPage } from '@/lib/server/telnyx/read-page'

/** How many sessions and recordings Telnyx lists for a room. Throws as `telnyxRead`. */
export async function countOfRoom(roomId: string): Promise<RoomTotals> {
  const [sessions, recordings] = await Promise.all([
    readPage('rooms.listSessions', { params: { room_id: roomId }, size: 1 }),
    readPage('recordings.list', { filters: { 'filter[room_id]': roomId }, size: 1 }),
  ])
  return { data: { sessions: sessions.meta.total, recordings: recordings.meta.total } }
}
