import 'server-only'
import { recordOnce } from '@/lib/server/audit/record-once'
import { ApiError } from '@/lib/server/errors'
import { auditedPrincipal } from '@/lib/server/auth/audited-principal'
import type { Admitted } from '@/lib/server/http/admit'

/** Whether an answer of Telnyx contains a link to a file, at any depth. */
export function holdsLink(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([name, inner]: [string, unknown]) =>
    name === 'download_url' ? Boolean(inner) : holdsLink(inner),
  )
}

/**
 * Records that links, which fetch files without us, were given out: once per user (or token), kind
 * and window. Call it before the answer is sent; throws `audit_unavailable` if the database fails.
 */
export async function recordLinks(
  admitted: Admitted,
  kind: 'recording' | 'composition',
): Promise<void> {
  try {
    await recordOnce({
      action: `${kind}.links`,
      actor: auditedPrincipal(admitted.actor),
      peer: admitted.peer,
      requestId: admitted.requestId,
      outcome: 'succeeded',
    })
  } catch (error) {
    throw new ApiError('audit_unavailable', { cause: error })
  }
}
