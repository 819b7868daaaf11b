import 'server-only'
import { z } from 'zod'
import { eq } from 'drizzle-orm'
import { webhookRooms } from '@/lib/server/db/live-schema'
import { defineJob, JobFailed } from '@/lib/server/jobs/define-job'
import { forwardKind } from '@/lib/server/webhooks/connect/forward-kind'
import { oneMoreForwarded } from '@/lib/server/webhooks/connect/room-record'
import { forwardEvent } from './forward-event'
import { nextAttempt } from './forward-schedule'

/** A webhook on its way to its room's former URL. */
export const forwardPayload = z.object({
  roomId: z.string(),
  url: z.string(),
  failoverUrl: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  /** Base64 of the bytes as they came. */
  body: z.string(),
})
export type Forward = z.infer<typeof forwardPayload>

/**
 * Forwards one webhook, at least once: an interrupted attempt is repeated. A URL that hangs or
 * fails does not delay the others.
 */
export const forwardJob = defineJob({
  kind: forwardKind,
  payload: forwardPayload,
  concurrency: 8,
  lanes: { concurrency: 4, restMs: 2_000 },
  leaderOnly: true,
  nextAttempt,
  run: async ({ payload, attempt, signal }) => {
    const problem = await forwardEvent(payload, { attempt, stopping: signal })
    if (problem) throw new JobFailed(problem)
    const room = eq(webhookRooms.roomId, payload.roomId)
    return async (tx) => {
      await tx.update(webhookRooms).set(oneMoreForwarded).where(room)
    }
  },
})
