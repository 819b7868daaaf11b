import { isUnderWay } from '@/lib/contract/in-flight'
import type { Receipt } from '@/lib/contract/live'
import { ApiFailure } from './api-failure'

const calmMs = 2_000
const watchingMs = 700

/**
 * Milliseconds until the next read of our server, which never causes more calls to Telnyx. `false`:
 * reading again is pointless until the user acts.
 */
export function pollInterval(receipts: Receipt[], error: Error | null): number | false {
  if (error instanceof ApiFailure) {
    if (error.status === 401 || error.key === 'not_found' || error.key === 'invalid_id')
      return false
    if (error.retryAfterSecs !== null) return Math.max(error.retryAfterSecs * 1_000, calmMs)
  }
  return receipts.some(isExpected) ? watchingMs : calmMs
}

/** Whether the receipt will change by itself. */
function isExpected(receipt: Receipt): boolean {
  return isUnderWay(receipt) || (receipt.state === 'unknown' && receipt.nextReadAt !== null)
}
