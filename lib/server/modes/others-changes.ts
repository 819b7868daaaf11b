import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import type { OpenMode } from './open-modes'

type Limiting = Pick<OpenMode, 'id' | 'roomId'>

/**
 * Whether a user has set the room's limit through us since the mode lowered it, even to the same
 * number. A limit set before that is the one that the mode found.
 */
export async function isLimitSetByOthers({ id, roomId }: Limiting): Promise<boolean> {
  const ofLimits = sql`
    intent.kind = 'intent' and intent.action = 'room.update'
      and intent.target_type = 'room' and intent.target_id = ${roomId}
      and intent.details -> 'body' ->> 'max_participants' is not null`
  const db = await database()
  const { rows } = await db.execute(sql`
    select 1 from audit_events intent join audit_events outcome
      on outcome.audit_id = intent.audit_id and outcome.kind = 'outcome'
        and outcome.outcome = 'succeeded'
    where ${ofLimits} and intent.via <> 'system'
      and intent.seq > (select min(intent.seq) from audit_events intent
        where ${ofLimits} and intent.details -> 'cause' ->> 'id' = ${id})
    limit 1`)
  return rows.length > 0
}

/** Marks participants whom a user has muted or unmuted since the mode muted them. */
export async function noteKept(modeId: string): Promise<void> {
  const db = await database()
  await db.execute(sql`
    update mode_people met set state = 'kept'
    where met.mode_id = ${modeId}::uuid and met.state in ('waiting', 'done', 'unknown')
      and exists (select 1 from receipts receipt
        where receipt.session_id::text = met.session_id
          and receipt.participant_id::text = met.participant_id
          and receipt.act in ('mute', 'unmute') and receipt.actor_id is not null
          and receipt.state in ('accepted', 'confirmed', 'unknown') and receipt.sent_at > met.at)`)
}
