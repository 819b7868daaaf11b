import 'server-only'
import { sql } from 'drizzle-orm'
import { tokenBounds } from '@/lib/contract/room'
import type { Database, Transaction } from '@/lib/server/db/client'

/** Maximum life of a token, or of the one that renews it, plus a minute to create it. */
const maxSecs = tokenBounds.refresh.max + 60

const secs = (field: string, usual: number) =>
  sql`coalesce((intent.details #>> ${`{body,${field}}`}::text[])::int, ${usual}::int)`

/**
 * Until when join tokens created here so far can be used or renewed, in one room or, for null, in
 * any; null if there is none. The longer life of the token and its refresh token counts; a renewal
 * brings no new refresh token. A token counts even if its creation got no answer. Tokens created
 * elsewhere are not known. The time is the database's text, which keeps every digit.
 */
export async function tokensUntil(
  db: Database | Transaction,
  roomId: string | null,
): Promise<string | null> {
  const { rows } = await db.execute<{ until: string | null }>(sql`
    select max(until)::text as until
    from (select coalesce(outcome.at, intent.at) + make_interval(secs => case intent.action
          when 'join_token.create' then greatest(
            ${secs('token_ttl_secs', tokenBounds.token.usual)},
            ${secs('refresh_token_ttl_secs', tokenBounds.refresh.usual)})
          else ${secs('token_ttl_secs', tokenBounds.token.usual)} end) as until
      from audit_events intent left join audit_events outcome
        on outcome.audit_id = intent.audit_id and outcome.kind = 'outcome'
      where intent.kind = 'intent' and intent.target_type = 'room'
        and intent.action in ('join_token.create', 'join_token.refresh')
        and intent.at > now() - make_interval(secs => ${maxSecs}::int)
        ${roomId === null ? sql`` : sql`and lower(intent.target_id) = ${roomId}`}
        and coalesce(outcome.outcome, 'unknown') in ('succeeded', 'unknown')) as made
    where until > now()`)
  return rows[0]?.until ?? null
}
