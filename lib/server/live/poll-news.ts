import 'server-only'
import { EventEmitter, once } from 'node:events'
import { listen } from '@/lib/server/db/client'
import { singleton } from '@/lib/server/process'

/** The channel on which the leader announces each poll, whether or not anything changed. */
export const pollChannel = 'roomwarden_poll'

const news = () => singleton('live.poll-news', () => new EventEmitter().setMaxListeners(0))

/** Subscribes to all polls of the leader, on any instance; called once, at start. */
export async function subscribeToPolls(): Promise<() => Promise<void>> {
  const tell = () => news().emit('poll')
  return listen(pollChannel, tell, tell)
}

/** Calls back after every poll, good or not, until the returned function is called. */
export function onPoll(listener: () => void): () => void {
  news().on('poll', listener)
  return () => news().off('poll', listener)
}

/** Resolves after the next poll, good or not, or after the timeout. */
export async function nextPoll(timeoutMs: number): Promise<void> {
  const signal = AbortSignal.timeout(timeoutMs)
  // Only the timeout rejects it, and the caller reads the state anyway.
  await once(news(), 'poll', { signal }).catch(() => undefined)
}
