import 'server-only'
import { EventEmitter, once } from 'node:events'
import { listen } from '@/lib/server/db/client'
import { singleton } from '@/lib/server/process'

/** The channel on which the database announces that the leader has polled, news or not. */
export const pollChannel = 'roomwarden_poll'

const news = () => singleton('live.poll-news', () => new EventEmitter().setMaxListeners(0))

/** Hears of every poll of the leader, wherever it runs; to be called once, at start. */
export async function hearPolls(): Promise<() => Promise<void>> {
  const tell = () => news().emit('poll')
  return listen(pollChannel, tell, tell)
}

/** Calls back after every poll, good or not, until the function that it returns is called. */
export function onPoll(listener: () => void): () => void {
  news().on('poll', listener)
  return () => news().off('poll', listener)
}

/** Resolves after the next poll, good or not, or after so many ms. */
export async function nextPoll(timeoutMs: number): Promise<void> {
  const signal = AbortSignal.timeout(timeoutMs)
  // Only the timeout can reject it, and whoever waits then sees for themselves.
  await once(news(), 'poll', { signal }).catch(() => undefined)
}
