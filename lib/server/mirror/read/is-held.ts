import 'server-only'
import { toApiError } from '@/lib/server/errors'
import { LeaseLost } from '@/lib/server/leader/lease'

const held = new Set<string>([
  ...['rate_limited', 'upstream_paused', 'upstream_unauthenticated'],
  ...['audit_unavailable', 'database_unavailable'],
])

/** Whether nothing else would be answered now either: the limit, an outage, a lost lease, our end. */
export function isHeld(error: unknown): boolean {
  return error instanceof LeaseLost || held.has(toApiError(error).key)
}
