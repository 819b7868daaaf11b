import 'server-only'
import { sql } from 'drizzle-orm'
import type { Participant } from '@/lib/contract/telnyx'
import type { Transaction } from '@/lib/server/db/client'
import { mirrorParticipants, mirrorSessions } from '@/lib/server/db/mirror-schema'
import { mirrorContexts } from '@/lib/server/db/mirror-texts-schema'
import { notePersons } from '@/lib/server/identity/note-persons'
import { stitchVisits } from '@/lib/server/identity/stitch-visits'
import { contextIds } from './contexts'
import { distinct } from './distinct'
import { id, moment } from './fields'
import { inPortions } from './in-portions'
import type { Provenance } from './provenance'
import { upsert } from './upsert'

/** Writes newer versions of participants, each with the room of its session if known. */
export async function putParticipants(
  participants: Participant[],
  provenance: Provenance,
): Promise<void> {
  const persons = new Set<number>()
  await inPortions(distinct(participants), provenance, async (tx, portion) => {
    await write(tx, portion, provenance)
    for (const person of await join(tx, portion)) persons.add(person)
  })
  notePersons(persons)
}

/** Assigns participants to visits; returns their persons. */
async function join(tx: Transaction, participants: { id: string }[]): Promise<number[]> {
  const { rows } = await tx.execute<{ session_id: string | null; person_id: number | null }>(sql`
    select distinct one.session_id, context.person_id::float8 as person_id
    from ${mirrorParticipants} one left join ${mirrorContexts} context on context.id = one.context_id
    where one.id = any(${sql.param(participants.map(({ id }) => id))}::uuid[])`)
  const sessions = rows.flatMap((row) => row.session_id ?? [])
  await stitchVisits(tx, sessions)
  return rows.flatMap((row) => row.person_id ?? [])
}

async function write(
  tx: Transaction,
  participants: (Participant & { id: string })[],
  provenance: Provenance,
) {
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
  await upsert(tx, mirrorParticipants, rows, provenance)
}

async function roomsOf(tx: Transaction, sessionIds: string[]): Promise<Map<string, string | null>> {
  if (sessionIds.length === 0) return new Map()
  const rows = await tx
    .select({ id: mirrorSessions.id, roomId: mirrorSessions.roomId })
    .from(mirrorSessions)
    .where(sql`${mirrorSessions.id} = any(${sql.param([...new Set(sessionIds)])}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row.roomId]))
}
