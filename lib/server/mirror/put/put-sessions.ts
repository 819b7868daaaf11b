import 'server-only'
import { sql } from 'drizzle-orm'
import type { RoomSession } from '@/lib/contract/telnyx'
import type { Transaction } from '@/lib/server/db/client'
import { mirrorParticipants, mirrorSessions } from '@/lib/server/db/mirror-schema'
import { distinct } from './distinct'
import { id, moment } from './fields'
import { inPortions } from './in-portions'
import { putParticipants } from './put-participants'
import type { Provenance } from './provenance'
import { upsert } from './upsert'

type Identified = RoomSession & { id: string }

/** Writes newer versions of sessions, and the participants in them. */
export async function putSessions(sessions: RoomSession[], provenance: Provenance): Promise<void> {
  const all = distinct(sessions)
  await inPortions(all, provenance, (tx, portion) => write(tx, portion, provenance))
  const people = all.flatMap(({ id: sessionId, participants }) =>
    (participants ?? []).map((one) => ({ ...one, session_id: one.session_id ?? sessionId })),
  )
  await putParticipants(people, provenance)
}

async function write(
  tx: Transaction,
  sessions: Identified[],
  provenance: Provenance,
): Promise<void> {
  const rows = sessions.map((session) => ({
    id: session.id,
    updated_at: moment(session.updated_at),
    room_id: id(session.room_id),
    active: session.active ?? null,
    created_at: moment(session.created_at),
    ended_at: moment(session.ended_at),
  }))
  await upsert(tx, mirrorSessions, rows, provenance)
  await giveRooms(tx, sessions)
}

/** Sets the room of participants that were stored before their session. */
async function giveRooms(tx: Transaction, sessions: Identified[]): Promise<void> {
  const ids = sessions.map((session) => session.id)
  await tx
    .update(mirrorParticipants)
    .set({ roomId: mirrorSessions.roomId })
    .from(mirrorSessions)
    .where(
      sql`${mirrorParticipants.sessionId} = any(${sql.param(ids)}::uuid[])
        and ${mirrorParticipants.roomId} is null
        and ${mirrorSessions.id} = ${mirrorParticipants.sessionId}
        and ${mirrorSessions.roomId} is not null`,
    )
}
