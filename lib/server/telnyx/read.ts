import 'server-only'
import type { ReadOperation } from '@/lib/contract/operations'
import { toApiError } from '../errors'
import type { TelnyxAnswer } from './answer'
import { sendOnce } from './call'
import { telnyxConnection, type TelnyxConnection } from './connection'
import { withRetries } from './retry'
import { buildUrl } from './url'

export type ReadCall = {
  /** The path's UUIDs by name. */
  params?: Record<string, string>
  query?: URLSearchParams
  /** `background` (not the default) keeps within the rate share and never waits. */
  priority?: 'person' | 'background'
  signal?: AbortSignal
}

/**
 * Reads from Telnyx: at most ten seconds with the body, at most two retries, never from a cache.
 * Throws `ApiError`: Telnyx's own refusal, or one of the `upstream_*` and `rate_limited` keys.
 */
export function telnyxRead(operation: ReadOperation, call: ReadCall): Promise<TelnyxAnswer> {
  return readFrom(telnyxConnection(), operation, call)
}

/** `telnyxRead` on a given connection. */
export async function readFrom(
  connection: TelnyxConnection,
  operation: ReadOperation,
  { params, query, priority = 'person', signal }: ReadCall,
): Promise<TelnyxAnswer> {
  try {
    const url = buildUrl(connection.base, operation, params, query)
    const deadline = connection.clock() + connection.limits.totalMs
    const call = { operation, url, priority, deadline, signal }
    return await withRetries(connection, call, () => sendOnce(connection, call))
  } catch (thrown) {
    throw toApiError(thrown)
  }
}
