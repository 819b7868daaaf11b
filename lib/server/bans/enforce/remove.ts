import 'server-only'
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { perform, type Verb } from '@/lib/server/acts/perform'
import type { SystemPrincipal } from '@/lib/server/auth/principal'
import { database } from '@/lib/server/db/client'
import { ApiError, toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { isInForce } from '@/lib/server/bans/in-force'
import { againSecs, maxPauseSecs } from '@/lib/server/bans/removal-times'
import { kickParticipants } from '@/lib/server/sessions/kick-participants'
import type { Claim } from './claim-removals'

const principalOf = (claims: Claim[]): SystemPrincipal => ({
  via: 'system',
  cause: { type: 'ban', ids: [...new Set(claims.map(({ banId }) => banId))] },
  onBehalfOf: null,
  permissions: ['sessions.moderate'],
})

/**
 * A ban may be lifted while its kick is being recorded, so it is checked once more before sending.
 */
function kickWhileBanned(claims: Claim[]): Verb {
  return (context, input) => {
    const send: typeof context.send = async (operation, call) => {
      await requireInForce(claims)
      return context.send(operation, call)
    }
    return kickParticipants({ ...context, send }, input)
  }
}

async function requireInForce(claims: Claim[]): Promise<void> {
  const ids = [...new Set(claims.map(({ banId }) => banId))]
  const db = await database()
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from bans
    where bans.id = any(${sql.param(ids)}::uuid[]) and ${isInForce}`)
  if (rows[0]?.count === ids.length) return
  throw new ApiError('ban_over', { outcome: 'not_sent' })
}

function reasonOf(claims: Claim[]): string | null {
  const reasons = new Set(claims.map(({ reason }) => reason))
  return reasons.size === 1 ? (claims[0]?.reason ?? null) : null
}

/**
 * Removes participants of one session whom bans keep out: one kick on behalf of these bans, with a
 * receipt for each participant. The outcome is stored for the next attempt; never throws for
 * Telnyx.
 */
export async function removeFromSession(sessionId: string, claims: Claim[]): Promise<void> {
  const input = {
    params: { room_session_id: sessionId },
    body: { participants: claims.map(({ participantId }) => participantId) },
    reason: reasonOf(claims),
  }
  const bans = Object.fromEntries(claims.map(({ participantId, banId }) => [participantId, banId]))
  const act = { name: 'sessions.kick', input, requestId: randomUUID(), peer: null } as const
  try {
    await perform(principalOf(claims), { ...act, details: { bans } }, kickWhileBanned(claims))
    await noteTaken(claims)
  } catch (thrown) {
    const error = toApiError(thrown)
    logger.warn({ err: error, session_id: sessionId }, 'a ban did not remove somebody yet')
    await noteFailed(claims, error)
  }
}

/** The participants are named twice, so that the index is used: otherwise all removals are read. */
const areClaimed = (claims: Claim[]) => sql`
  from jsonb_to_recordset(${JSON.stringify(
    claims.map(({ banId, participantId }) => ({ ban: banId, person: participantId })),
  )}::jsonb) as claimed(ban uuid, person text)
  where removal.ban_id = claimed.ban and removal.participant_id = claimed.person
    and removal.participant_id = any(${sql.param(claims.map(({ participantId }) => participantId))}::text[])`

/** Telnyx accepted the kick; whether they left is still to be seen. */
async function noteTaken(claims: Claim[]): Promise<void> {
  const db = await database()
  await db.execute(sql`update ban_removals removal set tries = tries + 1, last_at = clock_timestamp(),
    state = case when gone_at is null then 'sent' else state end,
    next_try_at = case when gone_at is null
      then clock_timestamp() + make_interval(secs => ${againSecs}) end ${areClaimed(claims)}`)
}

/**
 * What was certainly not done is retried soon; what may have been done is checked by a read first,
 * later.
 */
async function noteFailed(claims: Claim[], { key, details }: ApiError): Promise<void> {
  const db = await database()
  const isOpen = details.outcome === 'unknown' || key === 'act_in_flight'
  const pause = isOpen
    ? sql`${againSecs}`
    : sql`least(power(2, least(removal.failures, 5)), ${maxPauseSecs})`
  const tries = key === 'upstream_refused' ? 1 : 0
  await db.execute(sql`update ban_removals removal set failures = failures + 1,
    tries = tries + ${tries}::int, next_try_at = case when gone_at is null
      then clock_timestamp() + make_interval(secs => ${pause}) end ${areClaimed(claims)}`)
}
