import 'server-only'
import type { ReadOperation } from '@/lib/contract/operations'
import { isApiError, toApiError } from '../errors'
import type { TelnyxAnswer } from './answer'
import { requestOwner } from '../request-owner'
import { sendOnce } from './call'
import { telnyxConnection, type TelnyxConnection } from './connection'
import { isExchangeFailure } from './exchange'
import type { QuotaClass } from './quota-class'
import { withRetries } from './retry'
import { buildUrl } from './url'

export type ReadCall = {
  /** The path's UUIDs by name. */
  params?: Record<string, string>
  query?: URLSearchParams
  /** Only `read`, the default, waits for its turn. */
  quotaClass?: QuotaClass
  signal?: AbortSignal
}

/**
 * Reads from Telnyx, byte for byte: at most ten seconds with the body, at most two retries, never
 * from a cache. Throws `ApiError`: Telnyx's own refusal, or one of the `upstream_*` and
 * `rate_limited` keys.
 */
export function telnyxReadRaw(operation: ReadOperation, call: ReadCall): Promise<TelnyxAnswer> {
  return readFrom(telnyxConnection(), operation, call)
}

/** Whether a read failed because its answer exceeded 10 MiB. */
export function wasTooMuch(thrown: unknown): boolean {
  return isApiError(thrown) && isExchangeFailure(thrown.cause) && thrown.cause.reason === 'oversize'
}

/** `telnyxReadRaw` on a given connection. */
export async function readFrom(
  connection: TelnyxConnection,
  operation: ReadOperation,
  { params, query, quotaClass = 'read', signal }: ReadCall,
): Promise<TelnyxAnswer> {
  try {
    const url = buildUrl(connection.base, operation, params, query)
    const deadline = connection.clock() + connection.limits.totalMs
    const call = { operation, url, quotaClass, owner: requestOwner(), deadline, signal }
    return await withRetries(connection, call, () => sendOnce(connection, call))
  } catch (thrown) {
    throw toApiError(thrown)
  }
}
