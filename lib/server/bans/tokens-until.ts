import 'server-only'
import { sql } from 'drizzle-orm'
import { tokenBounds } from '@/lib/contract/room'
import { database } from '@/lib/server/db/client'

/** A join token that was made through us, and may still be used or renewed. */
type TokenLife = { roomId: string; madeAt: string; until: string }

/** As long as the token itself, or the one that renews it, may live at most; and a minute to make it. */
const longestSecs = tokenBounds.refresh.most + 60

const secs = (field: string, usual: number) =>
  sql`coalesce((intent.details #>> ${`{body,${field}}`}::text[])::int, ${usual}::int)`

const iso = (moment: string) =>
  sql.raw(`to_char(${moment} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/**
 * The join tokens of the trail that can still be used, by when they were made (ISO 8601). What
 * counts is the life of the token, and of the one that renews it; a renewal brings no new one of
 * those. One whose making got no answer may exist. Tokens made elsewhere are not known.
 */
export async function readTokenLives(): Promise<TokenLife[]> {
  const db = await database()
  const { rows } = await db.execute<TokenLife>(sql`
    select room_id as "roomId", ${iso('made_at')} as "madeAt", ${iso('until')} as "until"
    from (select lower(intent.target_id) as room_id, intent.at as made_at,
        coalesce(outcome.at, intent.at) + make_interval(secs => case intent.action
          when 'join_token.create' then greatest(
            ${secs('token_ttl_secs', tokenBounds.token.usual)},
            ${secs('refresh_token_ttl_secs', tokenBounds.refresh.usual)})
          else ${secs('token_ttl_secs', tokenBounds.token.usual)} end) as until
      from audit_events intent left join audit_events outcome
        on outcome.audit_id = intent.audit_id and outcome.kind = 'outcome'
      where intent.kind = 'intent' and intent.target_type = 'room'
        and intent.action in ('join_token.create', 'join_token.refresh')
        and intent.at > now() - make_interval(secs => ${longestSecs}::int)
        and coalesce(outcome.outcome, 'unknown') in ('succeeded', 'unknown')) as made
    where until > now()`)
  return rows
}

type Place = { room_id: string | null; at: string }

/** Until when the longest of those that were made before would let somebody in; null for none. */
export function tokensUntil(lives: TokenLife[], { room_id: room, at }: Place): string | null {
  const before = lives.filter(
    ({ roomId, madeAt }) => (room === null || roomId === room) && madeAt <= at,
  )
  return (
    before
      .map(({ until }) => until)
      .toSorted()
      .at(-1) ?? null
  )
}

/** Whether a token from before can still be valid: of older bans nothing has to be read. */
export const isFresh = (at: Date): boolean => Date.now() - at.getTime() < longestSecs * 1_000
