import type { ApiFailure } from '../api-failure'
import { toFailure } from '../api-failure'
import { callOperation } from '../call-operation'
import { followDeletion } from '../follow-deletion'
import { readComposition } from './queries'

/**
 * The state of a deletion. `gone`: Telnyx has no such composition, this many ms after sending;
 * `listed`: it still has it; `unknown`: it could not be read.
 */
export type Deletion =
  | { state: 'sending' }
  | { state: 'checking'; accepted: boolean }
  | { state: 'gone'; afterMs: number; accepted: boolean }
  | { state: 'already' }
  | { state: 'listed'; accepted: boolean }
  | { state: 'unknown'; failure: ApiFailure | null; accepted: boolean }
  | { state: 'failed'; failure: ApiFailure }

type Order = { id: string; reason: string; onState: (deletion: Deletion) => void }

/** Deletes a composition for good, and reports what the server confirms. Never rejects. */
export async function deleteComposition({ id, reason, onState }: Order): Promise<void> {
  onState({ state: 'sending' })
  const sentAt = performance.now()
  let auditId: string | null
  try {
    ;({ auditId } = await callOperation<'compositions.delete', unknown>(
      'compositions.delete',
      { room_composition_id: id },
      { idempotencyKey: crypto.randomUUID(), body: reason ? { reason } : {} },
    ))
  } catch (thrown) {
    const failure = toFailure(thrown as Error)
    if (failure.key === 'not_found') return onState({ state: 'already' })
    if (failure.outcome !== 'unknown') return onState({ state: 'failed', failure })
    return follow({ id, auditId: failure.auditId, sentAt, accepted: false, onState })
  }
  await follow({ id, auditId, sentAt, accepted: true, onState })
}

type Check = Pick<Order, 'id' | 'onState'> & {
  /** `performance.now()` when it was sent. */
  sentAt: number
  accepted: boolean
}

/** Reads once whether a composition is gone. Never rejects. */
export function checkComposition(check: Check): Promise<void> {
  return follow({ ...check, auditId: null })
}

type Sent = Check & { auditId: string | null }

function follow({ id, auditId, sentAt, accepted, onState }: Sent): Promise<void> {
  onState({ state: 'checking', accepted })
  const read = () => readComposition(id)
  return followDeletion({ auditId, read, sentAt }, (seen) => onState({ ...seen, accepted }))
}
