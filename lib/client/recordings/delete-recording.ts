import { toFailure, type ApiFailure } from '../api-failure'
import { apiFetch } from '../api-fetch'
import { callOperation } from '../call-operation'
import { followDeletion } from '../follow-deletion'

/**
 * watching: the server polls until it is gone · gone: confirmed, this long after sending · already:
 * was missing before · listed: Telnyx still has it · unknown: no answer, or no read succeeded ·
 * refused, not_sent: with the reason.
 */
export type DeleteProgress =
  | { state: 'sending' | 'watching' | 'already' | 'listed' }
  | { state: 'gone'; afterMs: number }
  | { state: 'unknown'; failure: ApiFailure | null }
  | { state: 'refused' | 'not_sent'; failure: ApiFailure }

type Report = (progress: DeleteProgress) => void

/** Deletes one recording for good, once, and reports what the server confirms. Never rejects. */
export async function deleteRecording(id: string, reason: string, report: Report): Promise<void> {
  report({ state: 'sending' })
  const sentAt = performance.now()
  try {
    const { auditId } = await callOperation(
      'recordings.delete',
      { room_recording_id: id },
      { idempotencyKey: crypto.randomUUID(), ...(reason && { body: { reason } }) },
    )
    report({ state: 'watching' })
    await follow({ id, auditId, sentAt }, report)
  } catch (thrown) {
    const failure = toFailure(thrown as Error)
    if (failure.status === 404) return report({ state: 'already' })
    if (failure.outcome === 'failed') return report({ state: 'refused', failure })
    if (failure.outcome === 'not_sent') return report({ state: 'not_sent', failure })
    report({ state: 'unknown', failure })
    await follow({ id, auditId: failure.auditId, sentAt }, report)
  }
}

type Sent = { id: string; auditId: string | null; sentAt: number }

/** Reads once whether Telnyx still has it. */
export function checkRecording(id: string, sentAt: number, report: Report): Promise<void> {
  return follow({ id, auditId: null, sentAt }, report)
}

function follow({ id, auditId, sentAt }: Sent, report: Report): Promise<void> {
  const read = () => apiFetch(`/api/directory/recordings/${encodeURIComponent(id)}`)
  return followDeletion({ auditId, read, sentAt }, (seen) =>
    report('afterMs' in seen || 'failure' in seen ? seen : { state: wordOf(seen.state) }),
  )
}

const wordOf = (state: 'checking' | 'listed') => (state === 'checking' ? 'watching' : 'listed')
