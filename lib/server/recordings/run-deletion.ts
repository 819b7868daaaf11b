import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Principal } from '@/lib/server/auth/principal'
import type { Finish } from '@/lib/server/jobs/define-job'
import type { JobLease } from '@/lib/server/jobs/job-lease'
import { singleton } from '@/lib/server/process'
import { beginDeletion, type DeletionWork } from './begin-deletion'
import { deleteItem } from './delete-item'
import { workingFor } from './deletion-principal'
import { findJob, finishDeletion, takeItem, type DeletionJob } from './deletion-rows'
import { readUnknown } from './read-unknown'

const atOnce = 4
/** How long a job waits for Telnyx without progress before it is left to a user. */
const stallTimeoutMs = 600_000

type Run = {
  lease: JobLease
  signal: AbortSignal
  principal: Principal
  /** No more items are taken: the wait was too long, or a worker failed. */
  stopped: boolean
  /** Epoch milliseconds until which nothing is sent. */
  pausedUntil: number
  /** When an item was last settled. */
  movedAt: number
}

const runs = () => singleton('deletions', () => new Map<string, Run>())

/** The progress of a deletion in this process; null if it does not run here. */
export function runningDeletion(id: string): { pausedUntil: number } | null {
  return runs().get(id) ?? null
}

type Hold = Pick<Run, 'lease' | 'signal'>

/**
 * Deletes waiting items, each once. Items that may have been sent before are read, not sent again.
 */
export async function runDeletion(work: DeletionWork, hold: Hold): Promise<Finish | undefined> {
  const { deletionId: id, userId } = work
  await beginDeletion(work, hold.lease, hold.signal)
  const principal = await workingFor(id, userId)
  if (!principal) return undefined
  const run: Run = { ...hold, principal, stopped: false, pausedUntil: 0, movedAt: Date.now() }
  runs().set(id, run)
  try {
    await workOffAll(await findJob(id), run)
    return (tx) => finishDeletion(tx, id)
  } finally {
    if (runs().get(id) === run) runs().delete(id)
  }
}

async function workOffAll(job: DeletionJob, run: Run): Promise<void> {
  const workers = Array.from({ length: atOnce }, () => workOff(job, run))
  const ended = await Promise.allSettled(workers)
  const failed = ended.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
  await readUnknown(job.id, run.lease, run.signal)
  run.signal.throwIfAborted()
}

async function workOff(job: DeletionJob, run: Run): Promise<void> {
  for (;;) {
    await sitOut(run)
    const row = isOver(run) ? null : await takeItem(run.lease, job.id)
    if (!row) return
    try {
      const { waitMs } = await deleteItem(run, job, row)
      if (waitMs === undefined) run.movedAt = Date.now()
      else run.pausedUntil = Math.max(run.pausedUntil, Date.now() + waitMs)
    } catch (error) {
      // The other items would fail as well: nothing may be sent that cannot be recorded.
      run.stopped = true
      throw error
    }
  }
}

const isOver = ({ stopped, signal }: Run) => stopped || signal.aborted

/** Waits until Telnyx may be called again; stops the run if that takes too long. */
async function sitOut(run: Run): Promise<void> {
  for (;;) {
    const leftMs = run.pausedUntil - Date.now()
    if (leftMs <= 0 || isOver(run)) return
    if (Date.now() - run.movedAt > stallTimeoutMs) run.stopped = true
    await sleep(Math.min(leftMs, 1_000), undefined, { ref: false })
  }
}
