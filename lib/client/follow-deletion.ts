import type { ObjectReceipt } from '@/lib/contract/object-receipt'
import type { ApiFailure } from './api-failure'
import { followAct, readOnce } from './follow-act'

/**
 * The state of a sent deletion: still checking, gone after this time, still there, or unknown with
 * the failure of our own read.
 */
export type Seen =
  | { state: 'checking' | 'listed' }
  | { state: 'gone'; afterMs: number }
  | { state: 'unknown'; failure: ApiFailure | null }

type Deletion = {
  /** The id of the audit record, by which the server watches it; null if no answer came. */
  auditId: string | null
  /** Reads the object itself, if the server cannot be read. */
  read: () => Promise<unknown>
  /** `performance.now()` when it was sent. */
  sentAt: number
  signal?: AbortSignal
}

/** Reports what the server, which watches in any case, confirms of a deletion. Never rejects. */
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
    // Our server cannot report the act; Telnyx can still show the object.
    await readAlone()
  }
}

function seenOf({ state, confirmedAfterMs, open }: ObjectReceipt): Seen {
  if (state === 'confirmed') return { state: 'gone', afterMs: confirmedAfterMs ?? 0 }
  if (state === 'already') return { state: 'gone', afterMs: 0 }
  if (state === 'still_here') return { state: 'listed' }
  return open ? { state: 'checking' } : { state: 'unknown', failure: null }
}
