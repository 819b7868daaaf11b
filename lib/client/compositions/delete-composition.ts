import type { ApiFailure } from '../api-failure'
import { toFailure } from '../api-failure'
import { callOperation } from '../call-operation'
import { lookUntilGone } from '../look-until-gone'
import { readComposition } from './queries'

/**
 * What is known of a deletion. `gone`: Telnyx says that there is no such composition, so many
 * milliseconds after it was sent; `listed`: it still shows it; `unknown`: it could not be asked.
 */
export type Deletion =
  | { state: 'sending' }
  | { state: 'looking'; accepted: boolean }
  | { state: 'gone'; afterMs: number; accepted: boolean }
  | { state: 'already' }
  | { state: 'listed'; accepted: boolean }
  | { state: 'unknown'; failure: ApiFailure; accepted: boolean }
  | { state: 'failed'; failure: ApiFailure }

type Order = { id: string; reason: string; onState: (deletion: Deletion) => void }

/** Deletes a composition for good, and looks until it is gone. Never rejects. */
export async function deleteComposition({ id, reason, onState }: Order): Promise<void> {
  onState({ state: 'sending' })
  const sentAt = performance.now()
  try {
    await callOperation<'compositions.delete', unknown>(
      'compositions.delete',
      { room_composition_id: id },
      { idempotencyKey: crypto.randomUUID(), body: reason ? { reason } : {} },
    )
  } catch (thrown) {
    const failure = toFailure(thrown as Error)
    if (failure.key === 'not_found') return onState({ state: 'already' })
    if (failure.outcome !== 'unknown') return onState({ state: 'failed', failure })
    return lookForComposition({ id, sentAt, accepted: false, onState })
  }
  await lookForComposition({ id, sentAt, accepted: true, onState })
}

type Look = Pick<Order, 'id' | 'onState'> & {
  /** `performance.now()` when it was sent. */
  sentAt: number
  accepted: boolean
}

/** Looks again, several times, whether a composition is gone. Never rejects. */
export async function lookForComposition({ id, sentAt, accepted, onState }: Look): Promise<void> {
  onState({ state: 'looking', accepted })
  const last = await lookUntilGone(() => readComposition(id))
  if (last.state !== 'gone') return onState({ ...last, accepted })
  onState({ state: 'gone', afterMs: performance.now() - sentAt, accepted })
}
