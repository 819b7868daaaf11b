import 'server-only'
import { sql } from 'drizzle-orm'
import type { Participant } from '@/lib/contract/telnyx'
import type { Transaction } from '@/lib/server/db/client'
import { mirrorParticipants, mirrorSessions } from '@/lib/server/db/mirror-schema'
import { contextIds } from './contexts'
import { distinct } from './distinct'
import { id, moment } from './fields'
import { inPortions } from './in-portions'
import type { Said } from './said'
import { upsert } from './upsert'

/** Writes participants as far as they are news, each with the room of its session where that is known. */
export function putParticipants(participants: Participant[], said: Said): Promise<void> {
  return inPortions(distinct(participants), said, (tx, portion) => write(tx, portion, said))
}

async function write(tx: Transaction, participants: (Participant & { id: string })[], said: Said) {
  const ids = await contextIds(
    tx,
    participants.flatMap(({ context }) => context ?? []),
  )
  const rooms = await roomsOf(
    tx,
    participants.flatMap(({ session_id }) => id(session_id) ?? []),
  )
  const rows = participants.map((participant) => {
    const sessionId = id(participant.session_id)
    return {
      id: participant.id,
      updated_at: moment(participant.updated_at),
      session_id: sessionId,
      room_id: rooms.get(sessionId ?? '') ?? null,
      context_id: ids.get(participant.context ?? '') ?? null,
      joined_at: moment(participant.joined_at),
      left_at: moment(participant.left_at),
    }
  })
  await upsert(tx, mirrorParticipants, rows, said)
}

async function roomsOf(tx: Transaction, sessionIds: string[]): Promise<Map<string, string | null>> {
  if (sessionIds.length === 0) return new Map()
  const rows = await tx
    .select({ id: mirrorSessions.id, roomId: mirrorSessions.roomId })
    .from(mirrorSessions)
    .where(sql`${mirrorSessions.id} = any(${sql.param([...new Set(sessionIds)])}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row.roomId]))
}
