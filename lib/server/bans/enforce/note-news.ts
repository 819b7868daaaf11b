import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'

/** Participants who left, or are reported to have left, are not kicked again. */
export async function noteGone(participantIds: string[]): Promise<void> {
  if (participantIds.length === 0) return
  const db = await database()
  await db.execute(sql`update ban_removals
    set state = 'gone', gone_at = clock_timestamp(), next_try_at = null
    where participant_id = any(${sql.param(participantIds)}::text[]) and gone_at is null
      and state <> 'seen'`)
}

/**
 * Bans that end with their session end once it is seen to be over, at any time; nobody is inside
 * then.
 */
export async function noteSessionsOver(): Promise<void> {
  const db = await database()
  await db.execute(sql`update bans set session_over_at = clock_timestamp()
    where ends_with_session and session_over_at is null and lifted_at is null and (
      exists (select 1 from live_sessions over where over.id = bans.session_id and not over.active)
      or (not exists (select 1 from live_sessions live where live.id = bans.session_id)
        and exists (select 1 from mirror_sessions over where over.id::text = bans.session_id
          and over.ended_at is not null)))`)
  await db.execute(sql`update ban_removals removal
    set state = 'gone', gone_at = clock_timestamp(), next_try_at = null
    from live_sessions over where over.id = removal.session_id and not over.active
      and removal.state in ('waiting', 'sent', 'still_there')`)
}
