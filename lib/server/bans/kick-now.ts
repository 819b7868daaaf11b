import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { BanKick } from '@/lib/contract/bans'
import { AuditedError } from '@/lib/server/audit/with-audit'
import { perform } from '@/lib/server/acts/perform'
import { banRemovals } from '@/lib/server/db/bans-schema'
import { database } from '@/lib/server/db/client'
import { toApiError } from '@/lib/server/errors'
import type { Admitted } from '@/lib/server/http/admit'
import { logger } from '@/lib/server/logger'
import { kickParticipants } from '@/lib/server/sessions/kick-participants'
import { announceBan } from './bans-channel'
import type { Created } from './create-ban'

/**
 * The kick that comes with a ban, an act of the user who made it. The ban stands whatever its
 * outcome: if Telnyx did not accept it, the leader sends it again.
 */
export async function kickNow(
  { actor, requestId, peer }: Admitted,
  { id, kick }: Created,
  reason: string,
): Promise<BanKick | null> {
  if (!kick) return null
  const { participantId, sessionId } = kick
  const input = {
    params: { room_session_id: sessionId },
    body: { participants: [participantId] },
    reason,
  }
  const act = { name: 'sessions.kick', input, requestId, peer, details: { ban: id } } as const
  const done = await perform(actor, act, kickParticipants).then(
    ({ auditId }) => ({ outcome: 'accepted', error: null, audit_id: auditId }) as const,
    (thrown: unknown) => {
      const error = toApiError(thrown)
      const auditId = error instanceof AuditedError ? error.auditId : null
      return { outcome: error.details.outcome ?? 'unknown', error: error.key, audit_id: auditId }
    },
  )
  await note(id, participantId, done).catch((error: unknown) =>
    logger.warn({ err: error, ban_id: id }, 'the kick of a ban was not noted; the leader looks'),
  )
  return done
}

async function note(banId: string, participantId: string, { outcome }: BanKick): Promise<void> {
  const db = await database()
  const isThisRemoval = and(
    eq(banRemovals.banId, banId),
    eq(banRemovals.participantId, participantId),
  )
  if (outcome === 'accepted') {
    // They may have been seen to leave before this.
    const state = sql`case when gone_at is null then 'sent' else state end`
    await db.update(banRemovals).set({ state, tries: 1 }).where(isThisRemoval)
    return
  }
  if (outcome === 'unknown') return
  await db
    .update(banRemovals)
    .set({ failures: 1, nextTryAt: sql`now()` })
    .where(isThisRemoval)
  await announceBan(db, banId)
}
