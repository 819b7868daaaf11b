import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { isBrokenCircuitError } from 'cockatiel'
import { isMutation, operation, type OperationName } from '@/lib/contract/operations'
import { logger } from '../logger'
import { checkedAnswer, type TelnyxAnswer } from './answer'
import type { TelnyxConnection } from './connection'
import { errorItems } from './error-bodies'
import { exchange, isExchangeFailure, type RawAnswer } from './exchange'
import { held, limited, refused, unanswered } from './failures'
import { askedPauseMs, rateWindow } from './rate-headers'

/**
 * Who waits for it: a person, nobody, or nobody who could not do without, as with the names of
 * things. Such a courtesy leaves half of the background's share to what matters.
 */
export type Priority = 'person' | 'background' | 'courtesy'

const courtesyPart = 0.5

/** One call, ready to be sent; `deadline` is on the connection's clock. */
export type Call = {
  operation: OperationName
  url: URL
  body?: string
  priority: Priority
  deadline: number
  signal?: AbortSignal
}

const defaultPauseMs = 1_000

/** Sends a call once and returns its checked answer; throws `ApiError`. */
export async function sendOnce(connection: TelnyxConnection, call: Call): Promise<TelnyxAnswer> {
  await passPause(connection, call)
  passShare(connection, call)
  const raw = await answerOf(connection, call)
  noteRefusal(connection, raw)
  connection.record.answered(raw)
  const window = rateWindow(raw.headers)
  if (window) connection.share.learn(window)
  if (raw.status === 429) throw paused(connection, call, raw)
  if (raw.status >= 200 && raw.status < 300) return checkedAnswer(call.operation, raw)
  const items = errorItems(raw.bytes, (text) => connection.redact(text))
  throw refused(call.operation, raw, items)
}

/** A short pause is sat out by a read that a person waits for; anything else is told to wait. */
async function passPause(connection: TelnyxConnection, call: Call): Promise<void> {
  const isPatient = call.priority === 'person' && !isMutation(call.operation)
  // A loop, since the pause may have been lengthened meanwhile, and timers may ring early.
  for (let leftMs = connection.pause.leftMs(); leftMs > 0; leftMs = connection.pause.leftMs()) {
    const isShort = leftMs <= connection.limits.waitOutMs
    if (!isPatient || !isShort || connection.clock() + leftMs >= call.deadline) {
      throw held(call.operation, 'rate_limited', leftMs)
    }
    await sleep(leftMs)
  }
}

function passShare(connection: TelnyxConnection, call: Call): void {
  if (call.priority === 'person') return
  const waitMs = connection.share.take(call.priority === 'courtesy' ? courtesyPart : 1)
  if (waitMs > 0) throw held(call.operation, 'rate_limited', waitMs)
}

async function answerOf(connection: TelnyxConnection, call: Call): Promise<RawAnswer> {
  const { limits, breaker } = connection
  try {
    return await breaker.run(call.url.pathname, () => send(connection, call))
  } catch (thrown) {
    if (isExchangeFailure(thrown)) throw unanswered(call.operation, thrown)
    if (!isBrokenCircuitError(thrown)) throw thrown
    throw held(call.operation, 'upstream_paused', limits.breakerMs)
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
      headers: connection.headers(call.body !== undefined),
      body: call.body,
    },
    {
      timeoutMs: isRead ? Math.min(limits.attemptMs, leftMs) : leftMs,
      maxBytes: limits.bodyBytes,
      signal: call.signal,
    },
  )
}

/** Said once, not for each of the calls that follow. */
function noteRefusal({ record }: TelnyxConnection, raw: RawAnswer): void {
  if (raw.status === 401 && !record.isRefused) logger.error('Telnyx refuses the API key')
}

function paused(connection: TelnyxConnection, call: Call, raw: RawAnswer) {
  const pauseMs = connection.pause.begin(askedPauseMs(raw.headers) ?? defaultPauseMs)
  logger.warn({ operation: call.operation, pauseMs }, 'Telnyx limits our rate; calls are paused')
  return limited(call.operation, pauseMs)
}
