import 'server-only'
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { flappingRemovals, flappingSecs } from '@/lib/contract/bans'
import { recordEvent } from '@/lib/server/audit/record'
import { recordOnce } from '@/lib/server/audit/record-once'
import { systemName } from '@/lib/server/auth/audited-principal'
import { database } from '@/lib/server/db/client'
import { logger } from '@/lib/server/logger'
import type { Claim } from './claim-removals'

const eventOf = (action: string, banId: string, details: Record<string, unknown>) => ({
  action,
  actor: { id: null, name: systemName, role: null, via: 'system' as const },
  peer: null,
  requestId: randomUUID(),
  targetType: 'ban',
  targetId: banId,
  details,
})

/**
 * Announces a participant who is still inside after Telnyx accepted every kick: a person has to
 * act.
 */
export async function announceStillThere(claims: Claim[]): Promise<void> {
  for (const { banId, participantId, sessionId } of claims) {
    const about = { participant: participantId, session: sessionId }
    logger.error({ ban_id: banId, ...about }, 'somebody banned is still inside after every try')
    await recordEvent(eventOf('ban.still_there', banId, about))
  }
}

/** Announces, once a minute and with a count, that somebody keeps coming back. */
export async function announceFlapping(claims: Claim[]): Promise<void> {
  const ids = [...new Set(claims.map(({ banId }) => banId))]
  if (ids.length === 0) return
  const db = await database()
  const { rows } = await db.execute<{ ban: string; count: number }>(sql`
    select ban_id as ban, count(*)::int as count from ban_removals
    where ban_id = any(${sql.param(ids)}::uuid[])
      and at > clock_timestamp() - make_interval(secs => ${flappingSecs})
    group by ban_id having count(*) >= ${flappingRemovals}`)
  for (const { ban, count } of rows) await recordOnce(eventOf('ban.flapping', ban, { count }))
}
