import 'server-only'
import { can, type Permission, type Role } from '@/lib/contract/roles'
import type { Actor } from './actor'

/**
 * Roomwarden itself, running a job for a user or carrying out a rule. It has its own name in the
 * trail; no cookie and no role is made up for it.
 */
export type SystemPrincipal = {
  via: 'system'
  /** The job or rule that acts, by which its rows are found. */
  cause: { type: 'deletion' | 'mode'; id: string } | { type: 'ban'; ids: string[] }
  /** The user it acts for, with their current role; null for a rule. */
  onBehalfOf: { userId: string; name: string; role: Role } | null
  /** The permissions of the rule, or of the user it acts for. */
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
