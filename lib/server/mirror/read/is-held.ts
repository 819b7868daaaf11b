import 'server-only'
import { toApiError } from '@/lib/server/errors'
import { LeaseLost } from '@/lib/server/leader/lease'

const held = new Set<string>([
  ...['rate_limited', 'upstream_paused', 'upstream_unauthenticated'],
  ...['audit_unavailable', 'database_unavailable'],
])

/** Whether no other read would succeed now either: the limit, an outage, a lost lease, shutdown. */
export function isHeld(error: unknown): boolean {
  return error instanceof LeaseLost || held.has(toApiError(error).key)
}
