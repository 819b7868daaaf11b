import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { toApiError, type ApiError } from '../errors'
import type { Call } from './call'
import type { TelnyxConnection } from './connection'
import { isExchangeFailure, type FailureReason } from './exchange'

const transientStatuses = new Set([408, 500, 502, 503, 504])
const transientReasons = new Set<FailureReason>(['unreachable', 'timeout', 'unreadable'])

/**
 * Retries a read after a transient failure, within the call's deadline and the process's budget.
 * After a 429 a person's read is retried at once: the shared pause makes it wait its turn.
 */
export async function withRetries<Answer>(
  connection: TelnyxConnection,
  call: Call,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  const { retries, retryBaseMs, retryCapMs } = connection.limits
  let delayMs = retryBaseMs
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt()
    } catch (thrown) {
      const error = toApiError(thrown)
      delayMs = jittered(delayMs, retryBaseMs, retryCapMs)
      const hasTime = connection.clock() + delayMs < call.deadline && !call.signal?.aborted
      if (tried === retries || !hasTime || !isTransient(connection, call, error)) throw error
      if (!connection.retries.take()) throw error
      await sleep(delayMs)
    }
  }
}

/** Decorrelated jitter: up to three times the last delay, so that callers drift apart. */
export function jittered(lastMs: number, baseMs: number, capMs: number): number {
  return Math.min(capMs, baseMs + Math.random() * (lastMs * 3 - baseMs))
}

function isTransient(connection: TelnyxConnection, call: Call, error: ApiError): boolean {
  const { upstreamStatus, cause } = error.details
  if (upstreamStatus === 429) {
    const pauseMs = connection.quota.pauses.leftMs(call.quotaClass)
    return call.quotaClass === 'read' && pauseMs <= connection.limits.waitOutMs
  }
  if (isExchangeFailure(cause)) return transientReasons.has(cause.reason)
  return upstreamStatus !== undefined && transientStatuses.has(upstreamStatus)
}
