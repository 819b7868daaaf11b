import type { ObjectReceipt } from '@/lib/contract/object-receipt'
import type { ApiFailure } from './api-failure'
import { followAct, readOnce } from './follow-act'

/**
 * What is seen of a deletion that was sent: still checking, gone so long after it, still there, or not
 * known, where the failure is that of our own read.
 */
export type Seen =
  | { state: 'checking' | 'listed' }
  | { state: 'gone'; afterMs: number }
  | { state: 'unknown'; failure: ApiFailure | null }

type Deletion = {
  /** Under which the server recorded and watches it; null if no answer came. */
  auditId: string | null
  /** Reads the thing itself, where the server cannot be asked what became of the act. */
  read: () => Promise<unknown>
  /** `performance.now()` when it was sent. */
  sentAt: number
  signal?: AbortSignal
}

/** Says what the server sees of a deletion, which it watches whether or not anybody asks. Never rejects. */
export async function followDeletion(
  { auditId, read, sentAt, signal }: Deletion,
  report: (seen: Seen) => void,
): Promise<void> {
  const gone = () => report({ state: 'gone', afterMs: performance.now() - sentAt })
  const readAlone = async () => {
    const found = await readOnce(read)
    if (signal?.aborted) return
    return found.state === 'gone' ? gone() : report(found)
  }
  if (auditId === null) return readAlone()
  try {
    await followAct(auditId, { signal, onReceipt: (receipt) => report(seenOf(receipt)) })
  } catch {
    // Our server cannot be asked what it sees; what Telnyx shows can be.
    await readAlone()
  }
}

function seenOf({ state, confirmedAfterMs, open }: ObjectReceipt): Seen {
  if (state === 'confirmed') return { state: 'gone', afterMs: confirmedAfterMs ?? 0 }
  if (state === 'already') return { state: 'gone', afterMs: 0 }
  if (state === 'still_here') return { state: 'listed' }
  return open ? { state: 'checking' } : { state: 'unknown', failure: null }
}
