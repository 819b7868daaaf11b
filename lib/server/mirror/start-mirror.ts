import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { listen } from '@/lib/server/db/client'
import { LeaseLost } from '@/lib/server/leader/lease'
import { logger } from '@/lib/server/logger'
import { mirrorChannel } from './ask-for-sweep'
import { MirrorLeader, type Pace } from './mirror-leader'

/** The usual pace; tests use a faster one. */
const usualPace: Pace = { keepUpEveryMs: 45_000, sweepEveryMs: 3_600_000, pauseMs: 100 }

/** Wait while another instance leads, and after an unexpected error, ms. */
const idleMs = 2_000

/**
 * Keeps the mirror up to date while this instance leads. Resolves with the function that stops it.
 * @param epoch of this instance's lease; null while another one leads
 */
export async function startMirror(
  epoch: () => number | null,
  pace: Pace = usualPace,
): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  let wake = new AbortController()
  let leader: { epoch: number; mirror: MirrorLeader } | null = null
  const unsubscribe = await listen(mirrorChannel, () => {
    leader?.mirror.wake()
    wake.abort()
  })
  const step = async () => {
    const now = epoch()
    if (now === null) return idleMs
    if (leader?.epoch !== now)
      leader = { epoch: now, mirror: new MirrorLeader(now, stopping.signal, pace) }
    try {
      return await leader.mirror.step()
    } catch (error) {
      if (!(error instanceof LeaseLost) && !stopping.signal.aborted)
        logger.error({ err: error }, 'keeping the mirror failed')
      return idleMs
    }
  }
  const run = async () => {
    while (!stopping.signal.aborted) {
      wake = new AbortController()
      const waitMs = await step()
      if (stopping.signal.aborted) return
      await wait(Math.min(waitMs, 60_000), undefined, { signal: wake.signal, ref: false }).catch(
        () => undefined,
      )
    }
  }
  const running = run()
  return async () => {
    stopping.abort()
    wake.abort()
    await Promise.all([running, unsubscribe()])
  }
}
