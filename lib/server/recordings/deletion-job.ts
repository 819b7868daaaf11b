import 'server-only'
import { z } from 'zod'
import { defineJob } from '@/lib/server/jobs/define-job'
import { runDeletion } from './run-deletion'

const maxAttempts = 10
const maxPauseMs = 60_000

/** Deletes a frozen list of recordings; after its last failure the list waits for a user. */
export const deletionJob = defineJob({
  kind: 'recordings.deletion',
  payload: z.object({
    deletionId: z.uuid(),
    /** The user who started or resumed it. */
    userId: z.uuid(),
    /** Failed and unknown items are to be retried; false once they are queued. */
    again: z.boolean(),
  }),
  concurrency: 8,
  nextAttempt: (attempts, _createdAt, now) =>
    attempts >= maxAttempts
      ? null
      : new Date(now.getTime() + Math.min(1_000 * 2 ** (attempts - 1), maxPauseMs)),
  run: ({ payload, lease, signal }) => runDeletion(payload, { lease, signal }),
})
