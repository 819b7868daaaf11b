import 'server-only'
import type { Role } from '@/lib/contract/roles'
import type { AuditOutcome } from '@/lib/server/db/schema'

/** The principal, as an audit row names it. */
export type AuditActor = {
  id: string | null
  name: string
  role: Role | null
  via: 'cookie' | 'token' | 'system'
  tokenId?: string | null
}

/** An event to record. */
export type AuditEvent = {
  action: string
  actor: AuditActor
  peer: string | null
  requestId: string
  targetType?: string
  targetId?: string
  outcome?: AuditOutcome
  details?: Record<string, unknown>
}
