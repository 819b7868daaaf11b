import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { returnSecs, type ModePersonState } from '@/lib/contract/modes'
import { isThere } from '@/lib/server/bans/enforce/people-inside'
import { database, type Transaction } from '@/lib/server/db/client'
import { livePeople, liveSessions } from '@/lib/server/db/live-schema'
import { modePeople } from '@/lib/server/db/modes-schema'
import { readRule } from '@/lib/server/identity/read-rule'
import { requireLease } from '@/lib/server/leader/lease'
import { keyOfClaim } from './key-of-claim'
import type { OpenMode } from './open-modes'

type Newcomer = { id: string; sessionId: string; context: string | null }

/**
 * Records participants in the room of a mode who are not recorded yet, each only once: those to act
 * on are `waiting`, those who return to a frozen room are let in. Throws `LeaseLost`.
 */
export async function noteNewcomers(mode: OpenMode, epoch: number): Promise<void> {
  const db = await database()
  const newcomers = await findNewcomers(mode)
  if (newcomers.length === 0) return
  await db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    if (mode.mode === 'quiet') return noteToMute(tx, mode, newcomers)
    const { rule } = await readRule(tx)
    for (const { id: participantId, sessionId, context } of newcomers) {
      const key = keyOfClaim(context, rule)
      const state = (await takeSeat(tx, mode, key)) ? 'let_in' : 'waiting'
      await note(tx, { modeId: mode.id, participantId, sessionId, key, state })
    }
  })
}

async function findNewcomers({ id, roomId }: OpenMode): Promise<Newcomer[]> {
  const db = await database()
  return db
    .select({ id: livePeople.id, sessionId: livePeople.sessionId, context: livePeople.context })
    .from(livePeople)
    .innerJoin(liveSessions, eq(liveSessions.id, livePeople.sessionId))
    .where(
      and(
        eq(liveSessions.roomId, roomId),
        isThere,
        sql`not exists (select 1 from mode_people met
          where met.mode_id = ${id}::uuid and met.participant_id = ${livePeople.id})`,
      ),
    )
    .orderBy(livePeople.joinedAt, livePeople.id)
}

type Met = Pick<typeof modePeople.$inferInsert, 'modeId' | 'participantId' | 'sessionId'> & {
  key: string | null
  state: ModePersonState
}

const note = (tx: Transaction, met: Met) => tx.insert(modePeople).values(met).onConflictDoNothing()

/**
 * Takes the place of a participant with this key who dropped out recently; each place is taken
 * once.
 */
async function takeSeat(tx: Transaction, mode: OpenMode, key: string | null): Promise<boolean> {
  if (key === null || mode.closed) return false
  const { rows } = await tx.execute(sql`
    update mode_people seat set state = 'returned'
    where seat.mode_id = ${mode.id}::uuid and seat.participant_id = (
      select left_one.participant_id from mode_people left_one
      join live_people person on person.id = left_one.participant_id
      where left_one.mode_id = ${mode.id}::uuid and left_one.key = ${key}
        and left_one.state in ('inside', 'let_in')
        and (person.left_at is not null or person.reported = 'left')
        and coalesce(person.leave_seen_at, person.report_received_at)
          > clock_timestamp() - make_interval(secs => ${returnSecs})
      order by left_one.participant_id limit 1)
    returning seat.participant_id`)
  return rows.length > 0
}

/**
 * A participant who was muted before stays muted afterwards; only receipts show that, as Telnyx
 * does not.
 */
async function noteToMute(tx: Transaction, mode: OpenMode, newcomers: Newcomer[]): Promise<void> {
  const people = newcomers.map(({ id: person, sessionId: session }) => ({ person, session }))
  await tx.execute(sql`
    insert into mode_people (mode_id, participant_id, session_id, state, was_muted)
    select ${mode.id}::uuid, newcomer.person, newcomer.session, 'waiting', coalesce((
      select receipt.act = 'mute' from receipts receipt
      where receipt.session_id::text = newcomer.session and receipt.participant_id::text = newcomer.person
        and receipt.act in ('mute', 'unmute') and receipt.state in ('accepted', 'confirmed', 'unknown')
      order by receipt.sent_at desc limit 1), false)
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as newcomer(person text, session text)
    on conflict do nothing`)
}
