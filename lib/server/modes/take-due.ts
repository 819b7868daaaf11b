import 'server-only'
import { sql } from 'drizzle-orm'
import { maxRemovalTries } from '@/lib/contract/bans'
import { againSecs } from '@/lib/server/bans/removal-times'
import { database, type Transaction } from '@/lib/server/db/client'
import { requireLease } from '@/lib/server/leader/lease'
import { refreshSession } from '@/lib/server/live/session'
import { logger } from '@/lib/server/logger'
import type { OpenMode } from './open-modes'

/** A participant whom a mode acts on now. */
export type Due = { participantId: string; sessionId: string }

const isDue = sql`(met.next_try_at is null or met.next_try_at <= clock_timestamp())`

/**
 * Takes the participants of a mode that are due: those who left are marked as gone, those still
 * inside after the last kick as still there. Throws `LeaseLost`.
 */
export async function takeDue(mode: OpenMode, epoch: number): Promise<Due[]> {
  const db = await database()
  return db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    await noteGone(tx, mode.id)
    await tx.execute(sql`update mode_people met set state = 'still_there', next_try_at = null
      where met.mode_id = ${mode.id}::uuid and met.state = 'sent' and ${isDue}
        and met.tries >= ${maxRemovalTries}`)
    const { rows } = await tx.execute<Due>(sql`
      update mode_people met
      set next_try_at = clock_timestamp() + make_interval(secs => ${againSecs})
      where met.mode_id = ${mode.id}::uuid and met.state in ('waiting', 'sent') and ${isDue}
      returning met.participant_id as "participantId", met.session_id as "sessionId"`)
    return rows
  })
}

async function noteGone(tx: Transaction, modeId: string): Promise<void> {
  await tx.execute(sql`
    update mode_people met set state = 'gone', next_try_at = null
    from live_people person join live_sessions session on session.id = person.session_id
    where met.mode_id = ${modeId}::uuid and person.id = met.participant_id
      and met.state in ('waiting', 'sent', 'still_there')
      and (person.left_at is not null or person.reported = 'left' or not session.active)`)
}

/**
 * Reads the sessions in which kicked participants may still be; returns whether all could be read.
 */
export async function readAgain({ id }: OpenMode): Promise<boolean> {
  const db = await database()
  const { rows } = await db.execute<{ session: string }>(sql`
    select distinct met.session_id as session from mode_people met
    where met.mode_id = ${id}::uuid and met.state in ('waiting', 'sent')
      and met.next_try_at <= clock_timestamp()`)
  const reads = await Promise.allSettled(rows.map(({ session }) => refreshSession(session, 'act')))
  const failed = reads.find((read) => read.status === 'rejected')
  if (failed) logger.debug({ err: failed.reason, mode_id: id }, 'not known yet who is still inside')
  return failed === undefined
}
