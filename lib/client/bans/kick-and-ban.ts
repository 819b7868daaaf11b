import type { BanKick, NewBanAnswer } from '@/lib/contract/bans'
import { ApiFailure } from '../api-failure'
import { apiFetch, type ApiAnswer } from '../api-fetch'
import type { KickBan, ModerationRequest } from '../sessions/moderation-request'

/**
 * Bans a participant and kicks them now. Resolves as a kick does, with the audit id of the kick;
 * rejects with the failure of either. If the ban was made and the kick failed, the server kicks
 * again by itself.
 */
export async function kickAndBan(
  request: ModerationRequest & { ban: KickBan },
): Promise<ApiAnswer<unknown>> {
  const { sessionId, affected, reason, ban, idempotencyKey } = request
  const answer = await apiFetch<NewBanAnswer>('/api/bans', {
    method: 'POST',
    idempotencyKey,
    body: { ...ban, participant_id: affected[0], session_id: sessionId, reason, kick: true },
  })
  const { kick } = answer.body.meta
  if (kick && kick.outcome !== 'accepted') throw failureOf(kick, answer)
  return { ...answer, auditId: kick?.audit_id ?? answer.auditId }
}

function failureOf(
  { outcome, error, audit_id: auditId }: BanKick,
  { requestId }: ApiAnswer<unknown>,
) {
  return new ApiFailure({
    key: error ?? 'unreadable',
    status: null,
    code: null,
    title: '',
    detail: '',
    requestId,
    auditId,
    outcome: outcome === 'accepted' ? null : outcome,
    retryAfterSecs: null,
  })
}
