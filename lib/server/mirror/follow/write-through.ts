import 'server-only'
import { announcer } from '@/lib/server/announcer'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { telnyxAnswered } from '@/lib/server/telnyx/answered'
import { putAnswer } from './put-answer'
import { putReport, type Reported } from './put-report'

/** Maximum queue of writes; the next poll for changes makes up for dropped ones. */
const maxWaiting = 500

const queue = () =>
  singleton('mirror.write-through', () => ({ waiting: 0, last: Promise.resolve() }))

/** Webhooks, once they are stored. */
export const reported = () => announcer<Reported>('mirror.reported')

/** Writes one at a time, without delaying the reader of the answer. */
function enqueue(write: () => Promise<void>): void {
  const state = queue()
  if (state.waiting >= maxWaiting) return
  state.waiting += 1
  state.last = state.last.then(write).then(
    () => void (state.waiting -= 1),
    (error: unknown) => {
      state.waiting -= 1
      logger.warn({ err: error }, 'writing an answer of Telnyx to the mirror failed')
    },
  )
}

/** Resolves when everything that has arrived so far is written. */
export const writtenThrough = (): Promise<void> => queue().last

/**
 * Writes every answer and webhook of this process to the mirror at once. Returns the function that
 * stops it.
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
