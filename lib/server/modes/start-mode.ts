import 'server-only'
import { sql } from 'drizzle-orm'
import { evacuationSecs, returnSecs, type ModeAnswer } from '@/lib/contract/modes'
import type { NewMode } from '@/lib/contract/schemas/modes'
import type { Actor } from '@/lib/server/auth/actor'
import { database, type Transaction } from '@/lib/server/db/client'
import { modePeople } from '@/lib/server/db/modes-schema'
import { readRule } from '@/lib/server/identity/read-rule'
import { keyOfClaim } from './key-of-claim'
import { announceMode } from './modes-channel'
import { readRoom } from './read-room'
import { readMode } from './to-mode'

type By = Pick<Actor, 'userId' | 'name'>

/**
 * Begins a mode, or extends one that is in force to the new time; the leader applies it. Throws as
 * `telnyxRead` if the room cannot be read, `not_found` if there is no such room; then nothing is
 * changed.
 */
export async function startMode(roomId: string, by: By, wanted: NewMode): Promise<ModeAnswer> {
  await readRoom(roomId)
  const db = await database()
  const id = await db.transaction(async (tx) => {
    const { id: made, isNew } = await putMode(tx, { roomId, by, wanted })
    if (isNew && wanted.mode === 'freeze') await noteInside(tx, made, roomId)
    if (wanted.mode === 'quiet') await noteSpared(tx, made, roomId, wanted.may_speak)
    await announceMode(tx, made)
    return made
  })
  return readMode(id)
}

type Putting = { roomId: string; by: By; wanted: NewMode }

async function putMode(tx: Transaction, { roomId, by, wanted }: Putting) {
  const { mode, minutes, keep_closed: closed, reason = null } = wanted
  const isEvacuation = mode === 'evacuate'
  const { rows } = await tx.execute<{ id: string; isNew: boolean }>(sql`
    insert into room_modes (room_id, mode, reason, by_id, by_name, until, acts_at, closed)
    values (${roomId}, ${mode}, ${reason}, ${by.userId}, ${by.name},
      clock_timestamp() + make_interval(mins => ${minutes}),
      case when ${isEvacuation}::boolean
        then clock_timestamp() + make_interval(secs => ${evacuationSecs}) end,
      ${isEvacuation && closed})
    on conflict (room_id, mode) where ended_at is null do update
      set until = excluded.until, closed = room_modes.closed or excluded.closed
    returning id, xmax = 0 as "isNew"`)
  const [row] = rows
  if (!row) throw new Error('The database did not answer with the new mode.')
  return row
}

/** Those inside stay, and so may those who dropped out just before. */
async function noteInside(tx: Transaction, modeId: string, roomId: string): Promise<void> {
  const { rule } = await readRule(tx)
  const { rows } = await tx.execute<{ id: string; session: string; context: string | null }>(sql`
    select person.id, person.session_id as session, person.context
    from live_people person join live_sessions session on session.id = person.session_id
    where session.room_id = ${roomId} and session.active
      and ((person.left_at is null and person.reported is distinct from 'left')
        or coalesce(person.leave_seen_at, person.report_received_at)
          > clock_timestamp() - make_interval(secs => ${returnSecs}))`)
  if (rows.length === 0) return
  const people = rows.map(({ id: participantId, session: sessionId, context }) => ({
    ...{ modeId, participantId, sessionId, key: keyOfClaim(context, rule) },
    state: 'inside' as const,
  }))
  await tx.insert(modePeople).values(people).onConflictDoNothing()
}

async function noteSpared(tx: Transaction, modeId: string, roomId: string, ids: string[]) {
  if (ids.length === 0) return
  await tx.execute(sql`
    insert into mode_people (mode_id, participant_id, session_id, state)
    select ${modeId}::uuid, person.id, person.session_id, 'spared'
    from live_people person join live_sessions session on session.id = person.session_id
    where session.room_id = ${roomId} and person.id = any(${sql.param(ids)}::text[])
    on conflict do nothing`)
}
