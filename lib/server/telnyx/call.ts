import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { isBrokenCircuitError } from 'cockatiel'
import { isMutation, operation, type OperationName } from '@/lib/contract/operations'
import { logger } from '../logger'
import { checkedAnswer, type TelnyxAnswer } from './answer'
import { telnyxAnswered } from './answered'
import type { TelnyxConnection } from './connection'
import { errorItems } from './error-bodies'
import { exchange, isExchangeFailure, type RawAnswer } from './exchange'
import { notSent, limited, refused, unanswered } from './failures'
import type { QuotaClass } from './quota-class'
import { askedPauseMs, rateWindow } from './rate-headers'

/** One call, ready to be sent; `deadline` is on the connection's clock. */
export type Call = {
  operation: OperationName
  url: URL
  body?: string
  quotaClass: QuotaClass
  /** Whose request waits for the call, for fair shares; null where none does. */
  owner: string | null
  deadline: number
  signal?: AbortSignal
}

/** Sends a call once and returns its checked answer; throws `ApiError`. */
export async function sendOnce(connection: TelnyxConnection, call: Call): Promise<TelnyxAnswer> {
  await takeQuota(connection, call)
  const raw = await answerOf(connection, call)
  noteRefusal(connection, raw)
  connection.record.answered(raw)
  if (raw.status === 429) throw paused(connection, call, raw)
  if (raw.status >= 200 && raw.status < 300) {
    const answer = checkedAnswer(call.operation, raw)
    await tell(call, raw, answer.json)
    return answer
  }
  if (raw.status === 404) await tell(call, raw, null)
  const items = errorItems(raw.bytes, (text) => connection.redact(text))
  throw refused(call.operation, raw, items)
}

/** Announces the answer; subscribers do their own work later. */
function tell({ operation, url, quotaClass }: Call, raw: RawAnswer, json: unknown): Promise<void> {
  const { status, elapsedMs } = raw
  const leftAt = Date.now() - elapsedMs
  const id = idIn(url)
  return telnyxAnswered().announce({ operation, id, status, json, leftAt, quotaClass })
}

const idIn = ({ pathname }: URL) => /\/([0-9a-f-]{36})(?=\/|$)/i.exec(pathname)?.[1] ?? null

/** A read that a person waits for sits out a short pause; anything else gets a 429. */
async function takeQuota({ quota, limits, clock }: TelnyxConnection, call: Call): Promise<void> {
  const mayWait = call.quotaClass === 'read'
  // A loop, since other calls may have come first and timers may fire early.
  for (let waitMs = quota.take(call.quotaClass, call.owner); waitMs > 0;) {
    const isShort = waitMs <= limits.waitOutMs
    if (!mayWait || !isShort || clock() + waitMs >= call.deadline) {
      throw notSent(call.operation, 'rate_limited', waitMs)
    }
    await sleep(waitMs)
    waitMs = quota.take(call.quotaClass, call.owner)
  }
}

async function answerOf(connection: TelnyxConnection, call: Call): Promise<RawAnswer> {
  const { limits, breaker, quota } = connection
  try {
    const raw = await breaker.run(call.url.pathname, () => send(connection, call))
    quota.done(rateWindow(raw.headers), true)
    return raw
  } catch (thrown) {
    quota.done(null, false)
    if (isExchangeFailure(thrown)) throw unanswered(call.operation, thrown)
    if (!isBrokenCircuitError(thrown)) throw thrown
    throw notSent(call.operation, 'upstream_paused', limits.breakerMs)
  }
}

function send(connection: TelnyxConnection, call: Call): Promise<RawAnswer> {
  const { limits, pool, retries } = connection
  const isRead = !isMutation(call.operation)
  if (isRead) retries.earn()
  const leftMs = Math.max(1, call.deadline - connection.clock())
  return exchange(
    pool,
    {
      method: operation(call.operation).method,
      path: call.url.pathname + call.url.search,
      headers: connection.headers(call.body !== undefined, call.quotaClass),
      body: call.body,
    },
    {
      timeoutMs: isRead ? Math.min(limits.attemptMs, leftMs) : leftMs,
      maxBytes: limits.bodyBytes,
      signal: call.signal,
    },
  )
}

/** Logged once, not for each of the following calls. */
function noteRefusal({ record }: TelnyxConnection, raw: RawAnswer): void {
  if (raw.status === 401 && !record.isRefused) logger.error('Telnyx refuses the API key')
}

function paused(connection: TelnyxConnection, call: Call, raw: RawAnswer) {
  const { operation, quotaClass } = call
  const pauseMs = connection.quota.refused(quotaClass, askedPauseMs(raw.headers))
  logger.warn({ operation, quotaClass, pauseMs }, 'Telnyx limits our rate; calls are paused')
  return limited(call.operation, pauseMs)
}
