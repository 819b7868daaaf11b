import 'server-only'
import { logger } from '@/lib/server/logger'
import { onShutdown, singleton } from '@/lib/server/process'
import { databaseFaultOf } from './fault'

const againMs = 1_000

type Write = { what: string; run: () => Promise<void>; tries: number }
type Waiting = { writes: Write[]; timer: NodeJS.Timeout | null; trying: Promise<void> | null }

const waiting = () =>
  singleton<Waiting>('database.later', () => {
    onShutdown(async () => {
      const { timer, trying } = waiting()
      if (timer) clearTimeout(timer)
      await (trying ?? tryAll())
    })
    return { writes: [], timer: null, trying: null }
  })

/** False if the write must be retried. */
async function tryOne(write: Write): Promise<boolean> {
  write.tries += 1
  try {
    await write.run()
    return true
  } catch (error) {
    const isAway = databaseFaultOf(error) === 'away'
    if (write.tries === 1 && !isAway)
      logger.error({ err: error, what: write.what }, 'a write failed; retrying every second')
    return false
  }
}

async function tryAll(): Promise<void> {
  const state = waiting()
  const left: Write[] = []
  for (const write of state.writes.splice(0)) if (!(await tryOne(write))) left.push(write)
  state.writes.unshift(...left)
}

function schedule(): void {
  const state = waiting()
  state.timer ??= setTimeout(() => {
    state.timer = null
    state.trying = tryAll().finally(() => {
      state.trying = null
      if (state.writes.length > 0) schedule()
    })
  }, againMs)
}

/**
 * Retries a failed write every second until it succeeds or this process ends. `run` may be called
 * again after an unnoticed success.
 */
export function writeLater(what: string, run: () => Promise<void>): void {
  waiting().writes.push({ what, run, tries: 0 })
  schedule()
}
