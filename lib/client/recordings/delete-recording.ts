import { toFailure, type ApiFailure } from '../api-failure'
import { apiFetch } from '../api-fetch'
import { callOperation } from '../call-operation'
import { lookUntilGone } from '../look-until-gone'

/**
 * watching: Telnyx accepted, and we look until it is gone · gone: seen to be, so long after it was
 * sent · already: was not there · listed: Telnyx accepted and still has it · unknown: no answer,
 * or no look succeeded · refused, not_sent: with the reason.
 */
export type DeleteProgress =
  | { state: 'sending' | 'watching' | 'already' | 'listed' }
  | { state: 'gone'; afterMs: number }
  | { state: 'unknown' | 'refused' | 'not_sent'; failure: ApiFailure }

type Report = (progress: DeleteProgress) => void

/** Deletes one recording for good, once, and reads back whether it is gone. Never throws. */
export async function deleteRecording(id: string, reason: string, report: Report): Promise<void> {
  report({ state: 'sending' })
  const sentAt = performance.now()
  try {
    await callOperation(
      'recordings.delete',
      { room_recording_id: id },
      { idempotencyKey: crypto.randomUUID(), ...(reason && { body: { reason } }) },
    )
  } catch (thrown) {
    const failure = toFailure(thrown as Error)
    if (failure.status === 404) return report({ state: 'already' })
    if (failure.outcome === 'failed') return report({ state: 'refused', failure })
    if (failure.outcome === 'not_sent') return report({ state: 'not_sent', failure })
    report({ state: 'unknown', failure })
    return lookForRecording(id, sentAt, report)
  }
  report({ state: 'watching' })
  await lookForRecording(id, sentAt, report)
}

/** Looks whether Telnyx still has it, a few times; says what was seen last. */
export async function lookForRecording(id: string, sentAt: number, report: Report): Promise<void> {
  const path = `/api/directory/recordings/${encodeURIComponent(id)}`
  const last = await lookUntilGone(() => apiFetch(path))
  if (last.state === 'unknown') return report(last)
  if (last.state === 'listed') return report({ state: 'listed' })
  report({ state: 'gone', afterMs: performance.now() - sentAt })
}
