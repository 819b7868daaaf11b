import 'server-only'
import type { Principal } from '@/lib/server/auth/principal'
import type { AuditActor } from '@/lib/server/audit/audit-event'

/** The name that the trail gives to what Roomwarden does by itself. */
export const systemName = 'Roomwarden'

/** A principal as the trail keeps it. */
export function auditedPrincipal(principal: Principal): AuditActor {
  if (principal.via === 'system') {
    const { userId: id = null, name = systemName, role = null } = principal.onBehalfOf ?? {}
    return { id, name, role, via: 'system' }
  }
  const { userId: id, name, role, via, tokenId } = principal
  return { id, name, role, via, tokenId }
}
