import 'server-only'
import { env } from '@/lib/server/env'
import { instanceId } from '@/lib/server/leader/instance'
import { onShutdown, singleton } from '@/lib/server/process'
import type { AnyJob } from './define-job'
import { endLeases } from './job-rows'
import { JobRunner } from './runner'

const current = () => singleton<{ runner: JobRunner | null }>('jobs', () => ({ runner: null }))

type Start = { kinds: AnyJob[]; isLeader: () => boolean }

/** Begins to work on jobs of these kinds, until the process ends; also on those that others left. */
export async function startJobs({ kinds, isLeader }: Start): Promise<JobRunner> {
  if (env().DATABASE_URL === undefined) await endLeases()
  const runner = new JobRunner({ kinds, worker: instanceId(), isLeader })
  current().runner = runner
  onShutdown(() => runner.stop())
  runner.start()
  return runner
}

/** To be called after the commit that stored a job, so that it begins at once. */
export function wakeJobs(): void {
  current().runner?.wake()
}
