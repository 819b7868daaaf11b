import 'server-only'
import { randomUUID } from 'node:crypto'
import { putCompositions } from '@/lib/server/mirror/put/put-compositions'
import { putParticipants } from '@/lib/server/mirror/put/put-participants'
import { putRecordings } from '@/lib/server/mirror/put/put-recordings'
import { putRooms } from '@/lib/server/mirror/put/put-rooms'
import { putSessions } from '@/lib/server/mirror/put/put-sessions'

const names = ['Ana Souza Lima', 'ana', 'Łukasz', '王伟', 'Zoë', '=1+1', 'Guest', '', null]
const roomNames = ['Billing demo', 'billing', 'Onboarding', '产品评审会', 'Ärzte', 'a', 'Zürich']

/** Few distinct values, so that orders have ties and gaps. */
const pick = <Value>(values: readonly Value[], index: number): Value =>
  values[index % values.length] as Value

/** One of a few instants, some microseconds apart, some missing. */
function moment(index: number): string | null {
  if (index % 7 === 3) return null
  const minute = String((index * 13) % 5).padStart(2, '0')
  return `2026-11-${String(10 + (index % 4))}T09:${minute}:00.${String(index % 3).padStart(6, '0')}Z`
}

/** Fills the mirror with `count` rows of each kind, with ties, gaps and names of all kinds. */
export async function putTestCopy(count: number): Promise<void> {
  const provenance = { readAt: new Date('2026-11-24T12:00:00Z') }
  const ids = (): string[] => Array.from({ length: count }, () => randomUUID())
  const [rooms, sessions, participants] = [ids(), ids(), ids()]
  const index = Array.from({ length: count }, (_, at) => at)
  await putRooms(
    index.map((at) => ({
      id: pick(rooms, at),
      unique_name: pick(roomNames, at),
      max_participants: pick([null, 2, 10], at),
      enable_recording: at % 2 === 0,
      active_session_id: at % 5 === 0 ? pick(sessions, at) : null,
      created_at: moment(at),
      updated_at: moment(at + 1),
    })),
    provenance,
  )
  await putSessions(
    index.map((at) => ({
      id: pick(sessions, at),
      room_id: pick(rooms, Math.floor(at / 2)),
      active: at % 5 === 0,
      created_at: moment(at),
      ended_at: at % 5 === 0 ? null : moment(at + 2),
    })),
    provenance,
  )
  await putParticipants(
    index.map((at) => ({
      id: pick(participants, at),
      session_id: pick(sessions, Math.floor(at / 3)),
      context: at % 4 === 0 ? JSON.stringify({ username: pick(names, at) }) : pick(names, at),
      joined_at: moment(at),
      left_at: moment(at + 3),
    })),
    provenance,
  )
  await putRecordings(
    index.map((at) => ({
      id: randomUUID(),
      room_id: pick(rooms, at),
      session_id: pick(sessions, at),
      participant_id: pick(participants, at),
      type: pick(['audio', 'video'], at),
      status: pick(['completed', 'processing'], at),
      duration_secs: pick([null, 30, 60.5, 3_600], at),
      size_mb: pick([null, 0.1, 12.25], at),
      started_at: moment(at),
    })),
    provenance,
  )
  await putCompositions(
    index.map((at) => ({
      id: randomUUID(),
      room_id: pick(rooms, at),
      session_id: pick(sessions, at),
      status: pick(['enqueued', 'processing', 'completed'], at),
      resolution: pick(['1280x720', null], at),
      size_mb: pick([null, 3], at),
      created_at: moment(at),
    })),
    provenance,
  )
}
