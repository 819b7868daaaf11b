import 'server-only'
import { sql } from 'drizzle-orm'
import { maxRemovalTries } from '@/lib/contract/bans'
import { database } from '@/lib/server/db/client'
import { requireLease } from '@/lib/server/leader/lease'
import { isInForce } from '@/lib/server/bans/in-force'
import { againSecs } from '@/lib/server/bans/removal-times'
import type { Claim } from './claim-removals'

/** Rows examined at once. */
const batchSize = 500

/** Whether any removal is still open, and the sessions with removals that are due. */
export async function sessionsDue(): Promise<{ isOpen: boolean; sessionIds: string[] }> {
  const db = await database()
  const { rows } = await db.execute<{ session: string; due: boolean }>(sql`
    select session_id as session, bool_or(next_try_at <= clock_timestamp()) as due
    from ban_removals where next_try_at is not null
    group by session_id order by due desc limit ${batchSize}`)
  const sessionIds = rows.filter(({ due }) => due).map(({ session }) => session)
  return { isOpen: rows.length > 0, sessionIds }
}

/** Postpones the removals of a session that could not be read. */
export async function postpone(sessionId: string, secs: number): Promise<void> {
  const db = await database()
  await db.execute(sql`update ban_removals
    set next_try_at = clock_timestamp() + make_interval(secs => ${secs})
    where session_id = ${sessionId} and next_try_at <= clock_timestamp()`)
}

type Due = { again: Claim[]; stillThere: Claim[]; dropped: string[] }

/**
 * Settles the due removals of a session after it was read: a participant who left is gone, one who
 * is not banned any more is dropped, one who is there after the last attempt is still there.
 * Returns those to kick again, claimed; those newly still there; and the ids of the dropped. Throws
 * `LeaseLost`.
 */
export async function settleDue(sessionId: string, epoch: number): Promise<Due> {
  const db = await database()
  return db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    const { rows } = await tx.execute<Claim & { next: string }>(sql`
      with judged as (
        select removal.ban_id, removal.participant_id, bans.reason, case
          when person.id is null or person.left_at is not null or not coalesce(session.active, false)
            or person.reported is not distinct from 'left' then 'gone'
          when not ${isInForce} then 'dropped'
          when removal.tries >= ${maxRemovalTries} then 'still_there'
          else 'again' end as next
        from ban_removals removal join bans on bans.id = removal.ban_id
        left join live_people person on person.id = removal.participant_id
        left join live_sessions session on session.id = removal.session_id
        where removal.session_id = ${sessionId} and removal.next_try_at <= clock_timestamp())
      update ban_removals removal set
        state = case judged.next when 'again' then removal.state else judged.next end,
        gone_at = case judged.next when 'gone' then clock_timestamp() end,
        next_try_at = case judged.next when 'again'
          then clock_timestamp() + make_interval(secs => ${againSecs}) end
      from judged
      where removal.ban_id = judged.ban_id and removal.participant_id = judged.participant_id
      returning removal.ban_id as "banId", removal.participant_id as "participantId",
        removal.session_id as "sessionId", removal.name, judged.reason, judged.next`)
    const those = (next: string) => rows.filter((row) => row.next === next)
    return {
      again: those('again'),
      stillThere: those('still_there'),
      dropped: those('dropped').map(({ participantId }) => participantId),
    }
  })
}
