import 'server-only'
import { beatSecs } from '@/lib/contract/live-stream'
import { browserLeft } from '@/lib/server/auth/browser-left'
import { listen } from '@/lib/server/db/client'
import { env } from '@/lib/server/env'
import { logger } from '@/lib/server/logger'
import { checkStreams } from './check-streams'
import { eventsChannel } from '@/lib/server/live/events-channel'
import { hub } from './hub'
import { onPoll } from '@/lib/server/live/poll-news'
import { presence } from './presence'
import { CoalescedTask } from '@/lib/server/leader/coalesced-task'
import { beatFrame } from './frames'
import { openStreams } from './streams'
import { refreshMs, watchers, watchersChannel } from './watchers'

/** How often the owners of streams are checked, in ms. */
const checkMs = 3_000
/** After this long without a successful check all streams are closed; ms. */
const uncheckedMs = 15_000
/** Interval of the poll that makes up for a lost announcement; ms. */
const safetyMs = 2_000

const every = (ms: number, work: () => void) => setInterval(work, ms).unref()

/** Passes the database's announcements on to the streams; returns the unsubscribe. */
async function listenToDatabase(): Promise<() => Promise<unknown>> {
  const { reading, polls } = hub()
  const presenceRead = presence().reading
  const unsubscribeEvents = await listen(
    eventsChannel,
    () => reading.ask(),
    () => hub().resync(),
  )
  const unsubscribeWatchers = await listen(
    watchersChannel,
    () => presenceRead.ask(),
    () => presenceRead.ask(),
  )
  const unsubscribePolls = onPoll(() => polls.ask())
  return () => {
    unsubscribePolls()
    return Promise.all([unsubscribeEvents(), unsubscribeWatchers()])
  }
}

/** Checks every few seconds whether the streams may stay; closes all while the check fails. */
function keepChecking(): () => Promise<void> {
  let checkedAt = performance.now()
  const checking = new CoalescedTask({
    what: 'checking who has live streams',
    work: async () => {
      await checkStreams()
      checkedAt = performance.now()
    },
  })
  const timer = every(checkMs, () => {
    checking.ask()
    if (performance.now() - checkedAt < uncheckedMs || openStreams().isEmpty) return
    logger.warn('all live streams are closed: their owners could not be checked')
    openStreams().closeWhere(() => true)
  })
  return () => {
    clearInterval(timer)
    return checking.stop()
  }
}

/** Starts serving streams; returns the stop, which closes them and ends all checks. */
export async function startStreams(): Promise<() => Promise<void>> {
  const { reading, polls } = hub()
  openStreams().onChange(() => watchers().writing.ask())
  // The browser's streams at other instances are found by their check, seconds later.
  const unsubscribe = browserLeft().subscribe(({ userSessionId }) =>
    openStreams().closeWhere(({ actor }) => actor.userSessionId === userSessionId),
  )
  const unsubscribeNews = await listenToDatabase()
  const stopChecking = keepChecking()
  const timers = [
    every(beatSecs * 1_000, () => openStreams().send(beatFrame)),
    every(refreshMs, () => {
      watchers().writing.ask()
      presence().reading.ask()
    }),
  ]
  if (env().DATABASE_URL) timers.push(every(safetyMs, () => reading.ask()))
  return async () => {
    for (const timer of timers) clearInterval(timer)
    unsubscribe()
    openStreams().closeWhere(() => true)
    const stopped = [reading, polls, presence().reading].map((task) => task.stop())
    await Promise.all([unsubscribeNews(), stopChecking(), ...stopped, watchers().stop()])
  }
}
