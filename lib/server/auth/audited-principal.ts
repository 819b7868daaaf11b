import 'server-only'
import type { Principal } from '@/lib/server/auth/principal'
import type { AuditActor } from '@/lib/server/audit/audit-event'

/** The audit trail's name for Roomwarden itself. */
export const systemName = 'Roomwarden'

/** A principal in the form of the audit trail. */
export function auditedPrincipal(principal: Principal): AuditActor {
  if (principal.via === 'system') {
    const { userId: id = null, name = systemName, role = null } = principal.onBehalfOf ?? {}
    return { id, name, role, via: 'system' }
  }
  const { userId: id, name, role, via, tokenId } = principal
  return { id, name, role, via, tokenId }
}
