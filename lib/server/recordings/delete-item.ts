import 'server-only'
import type { DeletionState } from '@/lib/contract/deletions'
import { perform, type ActRequest } from '@/lib/server/acts/perform'
import type { Principal } from '@/lib/server/auth/principal'
import { cachedRecording, loadRecording } from '@/lib/server/objects/recordings'
import { toApiError, type ApiError } from '@/lib/server/errors'
import { JobLost, type JobLease } from '@/lib/server/jobs/job-lease'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { changeItem, type DeletionJob, type DeletionRow } from './deletion-rows'

/** `waitMs`: Telnyx or the breaker asks for a pause; the item waits again. */
export type ItemOutcome = { state: DeletionState; waitMs?: number }

function actOf(job: DeletionJob, row: DeletionRow): ActRequest {
  const cached = cachedRecording(row.targetId)
  return {
    name: 'recordings.delete',
    input: { params: { room_recording_id: row.targetId }, reason: job.reason },
    peer: null,
    requestId: job.id,
    ...(cached && {
      details: {
        participant_id: cached.personId,
        session_id: cached.sessionId,
        room_id: cached.roomId,
        type: cached.kind,
        started_at: cached.startedAt,
      },
    }),
  }
}

/** Not sent, or rate limited: nothing happened, so it may be sent again. */
function waitOf({ key, details }: ApiError): number | null {
  const isNotSent =
    key === 'rate_limited' || (key === 'upstream_paused' && details.outcome === 'not_sent')
  return isNotSent ? (details.retryAfterSecs ?? 1) * 1000 : null
}

function stateOf(error: ApiError): DeletionState {
  if (error.key === 'not_found') return 'gone'
  if (error.details.outcome === 'unknown') return 'unknown'
  return error.details.outcome === 'not_sent' ? 'waiting' : 'failed'
}

/**
 * Deletes one recording, with its own intent and outcome in the audit trail, and stores its state.
 * Sends at most once. Throws `audit_unavailable` if it cannot be recorded, and `JobLost`.
 */
export async function deleteItem(
  { principal, lease }: { principal: Principal; lease: JobLease },
  job: DeletionJob,
  row: DeletionRow,
): Promise<ItemOutcome> {
  try {
    await loadRecording(row.targetId)
    // The item serves as the receipt: it is read with the list.
    await perform(principal, actOf(job, row), async ({ auditId, send }, { params }) => {
      await changeItem(lease, row, { state: 'sending', auditId })
      return send('recordings.delete', { params })
    })
    await changeItem(lease, row, { state: 'deleted' })
    return { state: 'deleted' }
  } catch (thrown) {
    if (thrown instanceof JobLost) throw thrown
    const error = toApiError(thrown)
    const waitMs = waitOf(error)
    const state = waitMs === null ? stateOf(error) : 'waiting'
    await changeItem(lease, row, { state, error: state === 'gone' ? null : error.key })
    if (error.key === 'audit_unavailable') throw error
    return waitMs === null ? { state } : { state, waitMs }
  }
}

/** Reads a recording whose deletion got no answer; if it is missing, it is gone. */
export async function readItem(lease: JobLease, row: DeletionRow): Promise<void> {
  const params = { room_recording_id: row.targetId }
  try {
    await telnyxRead('recordings.get', { params })
  } catch (thrown) {
    if (toApiError(thrown).key === 'not_found') {
      await changeItem(lease, row, { state: 'gone', error: null })
    }
  }
}
