import 'server-only'
import { announcer } from '@/lib/server/announcer'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { telnyxAnswered } from '@/lib/server/telnyx/answered'
import { putAnswer } from './put-answer'
import { putReport, type Reported } from './put-report'

/** More than this waits for nobody: what is dropped, the next look at what changed will show. */
const maxWaiting = 500

const queue = () =>
  singleton('mirror.write-through', () => ({ waiting: 0, last: Promise.resolve() }))

/** Webhooks, once they are stored. */
export const reported = () => announcer<Reported>('mirror.reported')

/** One after the other, behind whoever waits for the answer itself. */
function enqueue(write: () => Promise<void>): void {
  const state = queue()
  if (state.waiting >= maxWaiting) return
  state.waiting += 1
  state.last = state.last.then(write).then(
    () => void (state.waiting -= 1),
    (error: unknown) => {
      state.waiting -= 1
      logger.warn({ err: error }, 'an answer of Telnyx was not written to the mirror')
    },
  )
}

/** Resolves when everything that has arrived so far is written. */
export const writtenThrough = (): Promise<void> => queue().last

/**
 * From now on all that Telnyx answers this process, or tells it by webhooks, reaches the mirror at once.
 * Returns what ends that.
 */
export function startWriteThrough(): () => Promise<void> {
  const ends = [
    telnyxAnswered().subscribe((answered) => {
      // The mirror writes its own answers by itself.
      if (answered.quotaClass !== 'mirror') enqueue(() => putAnswer(answered))
    }),
    reported().subscribe((report) => enqueue(() => putReport(report))),
  ]
  return async () => {
    for (const end of ends) end()
    await writtenThrough()
  }
}
