import 'server-only'
import type { LiveRoom } from '@/lib/contract/live'
import type { Room } from '@/lib/contract/telnyx'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { telnyxRead } from '@/lib/server/telnyx/read'

const freshMs = 60_000
const atOnce = 8
const most = 10_000

type Held = { room: LiveRoom; at: number }

const rooms = () => singleton<Map<string, Held>>('live.rooms', () => new Map())

/** Forgets a room that was changed, so that the next look reads it again. */
export function forgetRoom(id: string): void {
  rooms().delete(id)
}

async function readRoom(id: string): Promise<void> {
  try {
    const answer = await telnyxRead('rooms.get', {
      params: { room_id: id },
      priority: 'background',
    })
    const { data } = answer.json as { data: Room }
    hold({
      id,
      name: data.unique_name ?? null,
      maxParticipants: data.max_participants ?? null,
      recording: data.enable_recording ?? null,
    })
  } catch (error) {
    logger.debug({ err: error, room_id: id }, 'room not read; its name stays unknown for now')
  }
}

function hold(room: LiveRoom): void {
  const held = rooms()
  held.delete(room.id)
  held.set(room.id, { room, at: Date.now() })
  const oldest = held.keys().next()
  if (held.size > most && !oldest.done) held.delete(oldest.value)
}

/** Reads the rooms that are unknown or older than a minute, eight at a time. */
export async function learnRooms(ids: (string | null | undefined)[]): Promise<void> {
  const due = [...new Set(ids)].filter((id): id is string => {
    const held = id ? rooms().get(id) : undefined
    return !!id && (!held || Date.now() - held.at > freshMs)
  })
  const queue = due.values()
  const worker = async () => {
    for (const id of queue) await readRoom(id)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** The room as last read; null while it has not been. */
export function knownRoom(id: string | null | undefined): LiveRoom | null {
  return id ? (rooms().get(id)?.room ?? null) : null
}
