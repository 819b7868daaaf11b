import 'server-only'
import { env } from '@/lib/server/env'
import { instanceId } from '@/lib/server/leader/instance'
import { onShutdown, singleton } from '@/lib/server/process'
import type { AnyJob } from './define-job'
import { endLeases } from './job-rows'
import { JobRunner } from './runner'

const current = () => singleton<{ runner: JobRunner | null }>('jobs', () => ({ runner: null }))

type Start = { kinds: AnyJob[]; isLeader: () => boolean }

/** Runs jobs of these kinds until the process ends, including those that other instances left. */
export async function startJobs({ kinds, isLeader }: Start): Promise<JobRunner> {
  if (env().DATABASE_URL === undefined) await endLeases()
  const runner = new JobRunner({ kinds, worker: instanceId(), isLeader })
  current().runner = runner
  onShutdown(() => runner.stop())
  runner.start()
  return runner
}

/** Starts a stored job at once; call it after the commit. */
export function wakeJobs(): void {
  current().runner?.wake()
}
