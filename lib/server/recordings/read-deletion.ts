import 'server-only'
import { count, eq } from 'drizzle-orm'
import {
  deletionStates,
  maxItemsShown,
  type DeletionAnswer,
  type DeletionItem,
  type DeletionState,
} from '@/lib/contract/deletions'
import { database } from '@/lib/server/db/client'
import { deletionItems } from '@/lib/server/db/schema'
import { isJobOpen } from '@/lib/server/jobs/is-job-open'
import { findJob, itemsIn, type DeletionRow } from './deletion-rows'
import { ownersOf } from './owners'
import { runningDeletion } from './run-deletion'

/**
 * The progress of a deletion: the number of items in each state, and the first items, those that
 * need attention before the others. Throws `not_found`.
 */
export async function readDeletion(id: string): Promise<DeletionAnswer> {
  const job = await findJob(id)
  const isOpen = await isJobOpen(id)
  const run = runningDeletion(id)
  const paused = run && run.pausedUntil > Date.now()
  return {
    data: {
      id: job.id,
      actorName: job.actorName,
      reason: job.reason,
      createdAt: job.createdAt.toISOString(),
      running: isOpen,
      finishedAt: job.finishedAt?.toISOString() ?? null,
      pausedUntil: paused ? new Date(run.pausedUntil).toISOString() : null,
      counts: await countItems(id),
      items: await firstItems(id),
    },
  }
}

async function countItems(jobId: string): Promise<Record<DeletionState, number>> {
  const db = await database()
  const rows = await db
    .select({ state: deletionItems.state, count: count() })
    .from(deletionItems)
    .where(eq(deletionItems.jobId, jobId))
    .groupBy(deletionItems.state)
  const counts = Object.fromEntries(deletionStates.map((state) => [state, 0]))
  for (const { state, count } of rows) counts[state] = count
  return counts as Record<DeletionState, number>
}

/** States that need attention come first. */
const urgency = ['failed', 'unknown', 'sending', 'waiting', 'gone', 'deleted'] as const

async function firstItems(jobId: string): Promise<DeletionItem[]> {
  const rows: DeletionRow[] = []
  for (const state of urgency) {
    const limit = maxItemsShown - rows.length
    if (limit > 0) rows.push(...(await itemsIn(jobId, { state, limit })))
  }
  const owners = await ownersOf(rows.map(({ targetId }) => targetId))
  return rows.map(({ targetId, state, auditId, error, sizeMb }) => {
    const person = owners.get(targetId) ?? null
    return { id: targetId, state, auditId, error, sizeMb, person }
  })
}
