import type { ReceiptState } from '@/lib/contract/live'
import { isWatched } from '@/lib/contract/watched-acts'
import type { GroupOutcome } from './group-outcome'

const order = [
  'confirmed',
  'accepted',
  'already',
  'sending',
  'still_here',
  'unknown',
  'failed',
  'not_sent',
] as const satisfies ReceiptState[]

const keys = {
  confirmed: 'groupConfirmed',
  already: 'groupAlready',
  sending: 'groupWaiting',
  still_here: 'groupStillHere',
  unknown: 'groupUnknown',
  failed: 'groupFailed',
  not_sent: 'groupNotSent',
} as const

/** The parts of “9 of 12 left, 2 had already left, 1 still here”, in order. */
export function groupWords({ act, counts, total }: GroupOutcome) {
  return order.flatMap((state) => {
    const count = counts[state] ?? 0
    if (count === 0) return []
    const key = state === 'accepted' ? acceptedKey(act) : keys[state]
    return [{ key, count, total } as const]
  })
}

/** For a watched act the server keeps reading; for others accepted is final. */
function acceptedKey(act: GroupOutcome['act']) {
  return isWatched(act) ? 'groupWatching' : 'groupAccepted'
}
