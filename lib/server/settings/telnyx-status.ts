import 'server-only'
import type { TelnyxStatus } from '@/lib/contract/settings'
import { env } from '@/lib/server/env'
import { isApiError } from '@/lib/server/errors'
import { telnyxHealth } from '@/lib/server/telnyx/connection'
import { telnyxList } from '@/lib/server/telnyx/read'

const moment = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

/** The state of the connection to Telnyx by its last answers; makes no call. */
export function telnyxStatus(): TelnyxStatus {
  const { state, rateLimit, pausedUntil, lastAnswerAt, clockSkewMs } = telnyxHealth()
  const { TELNYX_API_BASE_URL, TELNYX_RATE_SHARE } = env()
  return {
    state,
    host: new URL(TELNYX_API_BASE_URL).host,
    rateShare: TELNYX_RATE_SHARE,
    rateLimit: { ...rateLimit, resetsAt: moment(rateLimit.resetsAt) },
    pausedUntil: moment(pausedUntil),
    lastAnswerAt: moment(lastAnswerAt),
    clockSkewMs,
  }
}

/** The state after one cheap read, whose failure shows in it. */
export async function checkTelnyx(): Promise<TelnyxStatus> {
  try {
    await telnyxList('rooms.list', { query: new URLSearchParams({ 'page[size]': '1' }) })
  } catch (error) {
    if (!isApiError(error)) throw error
    return { ...telnyxStatus(), checkFailed: error.key }
  }
  return telnyxStatus()
}
