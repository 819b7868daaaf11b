import type { ApiFailure } from '../api-failure'
import { toFailure } from '../api-failure'
import { callOperation } from '../call-operation'
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

/** Milliseconds between the looks after a deletion. */
const pauses = [150, 350, 500, 1_000, 2_000, 4_000]

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
    return lookUntilGone({ id, sentAt, accepted: false, onState })
  }
  await lookUntilGone({ id, sentAt, accepted: true, onState })
}

type Look = Pick<Order, 'id' | 'onState'> & {
  /** `performance.now()` when it was sent. */
  sentAt: number
  accepted: boolean
}

/** Looks again, several times, whether a composition is gone. Never rejects. */
export async function lookUntilGone({ id, sentAt, accepted, onState }: Look): Promise<void> {
  onState({ state: 'looking', accepted })
  let last: Deletion = { state: 'listed', accepted }
  for (const pause of pauses) {
    last = await look(id, sentAt, accepted)
    if (last.state === 'gone') break
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  onState(last)
}

async function look(id: string, sentAt: number, accepted: boolean): Promise<Deletion> {
  try {
    await readComposition(id)
    return { state: 'listed', accepted }
  } catch (thrown) {
    const failure = toFailure(thrown as Error)
    if (failure.key !== 'not_found') return { state: 'unknown', failure, accepted }
    return { state: 'gone', afterMs: performance.now() - sentAt, accepted }
  }
}
