import 'server-only'
import { adoptOrphans } from '@/lib/server/acts/resume'
import { closeOrphans } from '@/lib/server/audit/close-orphans'
import { database, listen } from '@/lib/server/db/client'
import { keepHistory } from '@/lib/server/history/keep-history'
import { noteListening } from '@/lib/server/history/note-listening'
import { sweepKept } from '@/lib/server/history/sweep-kept'
import { chooseByData } from '@/lib/server/identity/choose-by-data'
import { noteUncounted } from '@/lib/server/identity/note-persons'
import { rejoinJob } from '@/lib/server/identity/rejoin-job'
import { startJobs } from '@/lib/server/jobs/start-jobs'
import { sweepJobs } from '@/lib/server/jobs/sweep-jobs'
import { Leadership } from '@/lib/server/leader/leadership'
import { wantedChannel } from '@/lib/server/live/ensure-poll'
import { noteWanted } from '@/lib/server/live/interest'
import { runPolls } from '@/lib/server/live/poll-loop'
import { subscribeToPolls } from '@/lib/server/live/poll-news'
import { sweepLive } from '@/lib/server/live/sweep-live'
import { startEnforcing } from '@/lib/server/bans/enforce/start-enforcing'
import { startWriteThrough } from '@/lib/server/mirror/follow/write-through'
import { startMirror } from '@/lib/server/mirror/start-mirror'
import { deletionJob } from '@/lib/server/recordings/deletion-job'
import { startKeeping } from '@/lib/server/modes/start-keeping'
import { readSettings } from '@/lib/server/settings/read-settings'
import { startStreams } from '@/lib/server/stream/start-streams'
import { sweepForwards } from '@/lib/server/webhooks/forward/forward-again'
import { forwardJob } from '@/lib/server/webhooks/forward/forward-job'
import { logger } from './logger'
import { onShutdown, singleton } from './process'

const sweepMs = 60_000
const adoptMs = 5_000
const closeMs = 5_000
const keepMs = 5_000

/**
 * Starts everything that is shared between instances: competes for the lease, polls Telnyx while
 * this instance leads and somebody watches, runs jobs, subscribes to other instances. Ends with the
 * process.
 */
export function startLive(): Promise<void> {
  return singleton('live.started', begin)
}

/** The leader deletes what has expired. */
async function sweep(epoch: number | null): Promise<void> {
  if (epoch === null) return
  try {
    await keepHistory(epoch)
    await noteListening(epoch)
    await sweepLive(epoch)
    await sweepForwards(await database())
    await sweepJobs(await database())
    await sweepKept((await readSettings()).historyMonths)
    await noteUncounted()
    await chooseByData()
  } catch (error) {
    logger.warn({ err: error }, 'old live data not swept; the next minute tries again')
  }
}

/**
 * The leader stores the history of live rows before they are deleted; what it cannot store now, the
 * next run does.
 */
async function keep(epoch: number | null): Promise<void> {
  if (epoch === null) return
  try {
    await keepHistory(epoch)
  } catch (error) {
    logger.warn({ err: error }, 'history not kept; the next run tries again')
  }
}

async function begin(): Promise<void> {
  const stopping = new AbortController()
  let wake = new AbortController()
  stopping.signal.addEventListener('abort', () => wake.abort())
  const leadership = new Leadership(() => wake.abort())
  // A new one each time: on Node 20, `AbortSignal.any` leaks on a long-lived signal.
  const woken = () => {
    if (wake.signal.aborted && !stopping.signal.aborted) wake = new AbortController()
    return wake.signal
  }
  const unsubscribePolls = await subscribeToPolls()
  const unsubscribeWanted = await listen(wantedChannel, () => {
    noteWanted()
    wake.abort()
  })
  const stopStreams = await startStreams()
  leadership.start()
  const kinds = [deletionJob, forwardJob, rejoinJob]
  await startJobs({ kinds, isLeader: () => leadership.epoch() !== null })
  const stopWriteThrough = startWriteThrough()
  const stopMirror = await startMirror(() => leadership.epoch())
  const stopEnforcing = await startEnforcing(() => leadership.epoch())
  const stopKeeping = await startKeeping(() => leadership.epoch())
  const polls = runPolls({ signal: stopping.signal, woken, epoch: () => leadership.epoch() })
  const sweeping = setInterval(() => void sweep(leadership.epoch()), sweepMs).unref()
  const adopting = setInterval(() => void adoptOrphans(leadership.epoch()), adoptMs).unref()
  const closing = setInterval(() => void closeOrphans(leadership.epoch()), closeMs).unref()
  const keeping = setInterval(() => void keep(leadership.epoch()), keepMs).unref()
  onShutdown(async () => {
    stopping.abort()
    clearInterval(sweeping)
    clearInterval(adopting)
    clearInterval(closing)
    clearInterval(keeping)
    await Promise.all([
      polls,
      stopMirror(),
      stopEnforcing(),
      stopKeeping(),
      stopWriteThrough(),
      leadership.stop(),
      unsubscribePolls(),
      unsubscribeWanted(),
      stopStreams(),
    ])
  })
}
