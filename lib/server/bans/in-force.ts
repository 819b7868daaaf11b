import 'server-only'
import { sql } from 'drizzle-orm'
import type { BanState } from '@/lib/contract/bans'

/**
 * The state of a row of `bans`, by the database's clock. A session that a read showed to be over
 * ends its bans at once; the leader stores that before the session is deleted.
 */
export const stateOfBan = sql<BanState>`case
  when bans.lifted_at is not null then 'lifted'
  when bans.until <= now() or bans.session_over_at is not null or (bans.ends_with_session and exists
    (select 1 from live_sessions over where over.id = bans.session_id and not over.active))
    then 'expired'
  else 'active' end`

/** Whether a row of `bans` keeps somebody out now, or watches them. */
export const isInForce = sql`(bans.lifted_at is null and bans.session_over_at is null
  and (bans.until is null or bans.until > now()) and (${stateOfBan}) = 'active')`
