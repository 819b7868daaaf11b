import 'server-only'
import { toApiError } from '@/lib/server/errors'
import { LeaseLost } from '@/lib/server/leader/lease'

const pausing = new Set<string>([
  ...['rate_limited', 'upstream_paused', 'upstream_unauthenticated'],
  ...['audit_unavailable', 'database_unavailable'],
])

/** Whether no other read would succeed now either: the limit, an outage, a lost lease, shutdown. */
export function mustWait(error: unknown): boolean {
  return error instanceof LeaseLost || pausing.has(toApiError(error).key)
}
