import { stitch } from '@/lib/client/people/stitch'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LivePerson, Receipt } from '@/lib/contract/live'
import { isRemoval } from '@/lib/contract/watched-acts'

/**
 * The participants of a session grouped into visits. Only the same claim continues a visit; a
 * participant without one may be anybody. A removal ends a visit: a return is a new one.
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
