import 'server-only'
import type { TelnyxStatus } from '@/lib/contract/settings'
import { env } from '@/lib/server/env'
import { isApiError } from '@/lib/server/errors'
import { telnyxHealth } from '@/lib/server/telnyx/connection'
import { telnyxList } from '@/lib/server/telnyx/read'

const moment = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

/** How the connection to Telnyx stands, from what its last answers showed; calls nothing. */
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

/** The same after one light read; what became of the read shows in the state. */
export async function checkTelnyx(): Promise<TelnyxStatus> {
  try {
    await telnyxList('rooms.list', { query: new URLSearchParams({ 'page[size]': '1' }) })
  } catch (error) {
    if (!isApiError(error)) throw error
    return { ...telnyxStatus(), checkFailed: error.key }
  }
  return telnyxStatus()
}
