/**
 * waiting: not sent yet · sending: recorded, not answered · deleted: confirmed by Telnyx · gone:
 * already missing · unknown: no answer · failed: Telnyx refused.
 */
export const deletionStates = [
  'waiting',
  'sending',
  'deleted',
  'gone',
  'unknown',
  'failed',
] as const
export type DeletionState = (typeof deletionStates)[number]

export type DeletionItem = {
  id: string
  state: DeletionState
  auditId: string | null
  /** Key of the error, in the closed set, where there was one. */
  error: string | null
  sizeMb: number | null
  /** The participant of the recording, if still known; `context` is the raw claim, hostile. */
  person: { id: string; context: string | null } | null
}

/** Above this many, items are counted, not listed. */
export const maxItemsShown = 200

/** `GET /api/deletions/{id}`: a frozen list of recordings with their states. */
export type DeletionAnswer = {
  data: {
    id: string
    actorName: string
    reason: string | null
    createdAt: string
    /** A worker runs it now. */
    running: boolean
    /** Nothing is waiting any more. */
    finishedAt: string | null
    /** ISO 8601 while it waits because Telnyx asked for a pause. */
    pausedUntil: string | null
    counts: Record<DeletionState, number>
    /** At most `maxItemsShown`, those that need attention first. */
    items: DeletionItem[]
  }
}

/** States that a user may retry: all but deleted, gone and sending. */
export const resumable: readonly DeletionState[] = ['waiting', 'unknown', 'failed']
