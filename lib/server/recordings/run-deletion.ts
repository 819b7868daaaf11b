import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Principal } from '@/lib/server/auth/principal'
import { logger } from '@/lib/server/logger'
import { onShutdown, singleton } from '@/lib/server/process'
import { deleteItem, lookAtItem } from './delete-item'
import { findJob, itemsOf, markJob, releaseJob, takeItem, type DeletionJob } from './deletion-rows'

const atOnce = 4
/** So long a job waits for Telnyx without getting on; then it waits for a person. */
const patienceMs = 600_000

type Run = {
  principal: Principal
  stopped: boolean
  /** Epoch milliseconds until which nothing is sent. */
  pausedUntil: number
  /** When an item was last settled. */
  movedAt: number
  done: Promise<void>
}

const runs = () =>
  singleton<Map<string, Run>>('deletions', () => {
    const held = new Map<string, Run>()
    onShutdown(() => stopAll(held))
    return held
  })

/** What is being sent may still be answered; the rest waits for the next start. */
async function stopAll(held: Map<string, Run>): Promise<void> {
  for (const run of held.values()) run.stopped = true
  const all = Promise.allSettled([...held.values()].map(({ done }) => done))
  await Promise.race([all, sleep(3_000, undefined, { ref: false })])
}

/** How this process works on a deletion; null if it does not. */
export function runningDeletion(id: string): { pausedUntil: number } | null {
  return runs().get(id) ?? null
}

/** Resolves when nobody works on it any more; for tests. */
export async function deletionEnded(id: string): Promise<void> {
  await runs().get(id)?.done
}

/** Begins to work off what waits, in the background, unless somebody does already. */
export async function startDeletion(id: string, principal: Principal): Promise<void> {
  if (runs().has(id) || !(await markJob(id, false))) return
  const job = await findJob(id)
  const run: Run = {
    principal,
    stopped: false,
    pausedUntil: 0,
    movedAt: Date.now(),
    done: Promise.resolve(),
  }
  runs().set(id, run)
  run.done = work(job, run)
    .catch((error: unknown) => logger.error({ err: error, deletion_id: id }, 'deletion stopped'))
    .finally(() => runs().delete(id))
}

async function work(job: DeletionJob, run: Run): Promise<void> {
  try {
    await Promise.all(Array.from({ length: atOnce }, () => workOff(job, run)))
    await lookAtUnknown(job.id, run)
  } finally {
    run.stopped = true
    const left = await itemsOf(job.id)
    const finished = left.every(({ state }) => state !== 'waiting' && state !== 'sending')
    await releaseJob(job.id, finished)
  }
}

async function workOff(job: DeletionJob, run: Run): Promise<void> {
  while (!run.stopped) {
    await sitOut(run)
    const row = run.stopped ? null : await takeItem(job.id)
    if (!row) return
    await markJob(job.id, true)
    try {
      const { waitMs } = await deleteItem(run.principal, job, row)
      if (waitMs === undefined) run.movedAt = Date.now()
      else run.pausedUntil = Math.max(run.pausedUntil, Date.now() + waitMs)
    } catch (error) {
      // The others would meet the same: nothing may be sent that cannot be recorded.
      run.stopped = true
      throw error
    }
  }
}

/** Waits until Telnyx may be called again; gives up where it has been waiting for too long. */
async function sitOut(run: Run): Promise<void> {
  for (;;) {
    const leftMs = run.pausedUntil - Date.now()
    if (leftMs <= 0 || run.stopped) return
    if (Date.now() - run.movedAt > patienceMs) run.stopped = true
    await sleep(Math.min(leftMs, 1_000), undefined, { ref: false })
  }
}

async function lookAtUnknown(jobId: string, run: Run): Promise<void> {
  for (const row of await itemsOf(jobId)) {
    if (row.state === 'unknown' && !run.stopped) await lookAtItem(row)
  }
}
