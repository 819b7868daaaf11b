import 'server-only'
import type { MutationOperation } from '@/lib/contract/operations'
import { isApiError, toApiError } from '../errors'
import type { TelnyxAnswer } from './answer'
import { sendOnce, type Call } from './call'
import { telnyxConnection, type TelnyxConnection } from './connection'
import { buildUrl } from './url'

/** Proof that the act was recorded in the audit trail before it is sent. */
export type RecordedIntent = { readonly auditId: string; readonly seq: number }

export type WriteCall = {
  /** The path's UUIDs by name. */
  params?: Record<string, string>
  query?: URLSearchParams
  /** Sent as JSON; leave it out where Telnyx wants no body. */
  body?: Record<string, unknown>
}

/**
 * Sends a mutation to Telnyx once; it is never retried. At most ten seconds. Throws `ApiError`
 * whose `outcome` is `not_sent` if no byte was written, `failed` if Telnyx refused, and `unknown`
 * otherwise.
 */
export function telnyxWrite(
  intent: RecordedIntent,
  operation: MutationOperation,
  call: WriteCall,
): Promise<TelnyxAnswer> {
  return writeTo(telnyxConnection(), intent, operation, call)
}

/** `telnyxWrite` on a given connection. */
export async function writeTo(
  connection: TelnyxConnection,
  _intent: RecordedIntent,
  operation: MutationOperation,
  write: WriteCall,
): Promise<TelnyxAnswer> {
  const call = prepared(connection, operation, write)
  try {
    return await sendOnce(connection, call)
  } catch (thrown) {
    if (isApiError(thrown)) throw thrown
    throw toApiError(thrown).withOutcome('unknown')
  }
}

function prepared(
  connection: TelnyxConnection,
  operation: MutationOperation,
  { params, query, body }: WriteCall,
): Call {
  try {
    return {
      operation,
      url: buildUrl(connection.base, operation, params, query),
      body: body === undefined ? undefined : JSON.stringify(body),
      quotaClass: 'act',
      owner: null,
      deadline: connection.clock() + connection.limits.totalMs,
    }
  } catch (thrown) {
    throw toApiError(thrown).withOutcome('not_sent')
  }
}
