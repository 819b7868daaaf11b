import { stitch } from '@/lib/client/people/stitch'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LivePerson, Receipt } from '@/lib/contract/live'
import { isRemoval } from '@/lib/contract/watched-acts'

/**
 * Everybody of one session, the joins of one visit together. Only the same claim goes on; who claims
 * no name might be anybody. Nor does a visit go on after a removal: whoever comes back is new.
 */
export function visitsOf(people: readonly LivePerson[], receipts: readonly Receipt[]) {
  const kicked = new Set(
    receipts.flatMap(({ act, participantId }) => (isRemoval(act) ? participantId : null)),
  )
  return stitch(people, (earlier, later) => {
    const isNamed = claimedName(later.context).name !== null
    const wasRemoved = earlier.leftReason === 'kicked' || kicked.has(earlier.id)
    return isNamed && earlier.context === later.context && !wasRemoved
  })
}
