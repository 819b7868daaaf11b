import 'server-only'
import { can, type Permission, type Role } from '@/lib/contract/roles'
import type { Actor } from './actor'

/**
 * Roomwarden itself, when it works off what somebody asked for or carries out a rule. It has a name
 * of its own in the trail; no cookie and no role is invented for it.
 */
export type SystemPrincipal = {
  via: 'system'
  /** The job or rule that acts, by which its rows are found. */
  cause: { type: 'deletion' | 'mode'; id: string } | { type: 'ban'; ids: string[] }
  /** The user whose act it carries out, with the role they have now; null for a rule. */
  onBehalfOf: { userId: string; name: string; role: Role } | null
  /** What a rule may do by itself; an act of a user, what that user may. */
  permissions: readonly Permission[]
}

/** Who acts: a user, a user's token, or the system. */
export type Principal = Actor | SystemPrincipal

/** Whether somebody may do this now. */
export function may(principal: Principal, permission: Permission): boolean {
  if (principal.via !== 'system') return can(principal.role, permission)
  const { onBehalfOf, permissions } = principal
  return onBehalfOf ? can(onBehalfOf.role, permission) : permissions.includes(permission)
}
