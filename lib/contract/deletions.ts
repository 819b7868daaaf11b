/**
 * waiting: not sent yet · sending: recorded, not answered · deleted: Telnyx said so · gone: was
 * not there any more · unknown: no answer · failed: Telnyx refused.
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
  /** Whose recording it is or was, as far as we still know; `context` is the raw claim, hostile. */
  person: { id: string; context: string | null } | null
}

/** More items than these are counted, not listed. */
export const maxItemsShown = 200

/** `GET /api/deletions/{id}`: a frozen list of recordings, and what became of them. */
export type DeletionAnswer = {
  data: {
    id: string
    actorName: string
    reason: string | null
    createdAt: string
    /** Somebody works on it now. */
    running: boolean
    /** Nothing is waiting any more. */
    finishedAt: string | null
    /** ISO 8601 while it waits because Telnyx asked for a pause. */
    pausedUntil: string | null
    counts: Record<DeletionState, number>
    /** At most `maxItemsShown`, those that need an eye first. */
    items: DeletionItem[]
  }
}

/** What a person may have tried again: all but what is deleted, gone, or under way. */
export const resumable: readonly DeletionState[] = ['waiting', 'unknown', 'failed']
