import 'server-only'
import { z } from 'zod'
import { defineJob } from '@/lib/server/jobs/define-job'
import { runDeletion } from './run-deletion'

const maxAttempts = 10
const longestPauseMs = 60_000

/** Works off a frozen list of recordings; after its last failure the list waits for a person. */
export const deletionJob = defineJob({
  kind: 'recordings.deletion',
  payload: z.object({
    deletionId: z.uuid(),
    /** For whom: whoever asked for it, or for going on with it. */
    userId: z.uuid(),
    /** They want failed and unknown ones tried once more; false once those wait again. */
    again: z.boolean(),
  }),
  concurrency: 8,
  nextAttempt: (attempts, _createdAt, now) =>
    attempts >= maxAttempts
      ? null
      : new Date(now.getTime() + Math.min(1_000 * 2 ** (attempts - 1), longestPauseMs)),
  run: ({ payload, lease, signal }) => runDeletion(payload, { lease, signal }),
})
