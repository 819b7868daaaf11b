import 'server-only'
import { EventEmitter, once } from 'node:events'
import { listen } from '@/lib/server/db/client'
import { singleton } from '@/lib/server/process'

/** The channel on which the database announces that the leader has looked, news or not. */
export const lookChannel = 'roomwarden_look'

const news = () => singleton('live.look-news', () => new EventEmitter().setMaxListeners(0))

/** Hears of every look of the leader, wherever it runs; to be called once, at start. */
export async function hearLooks(): Promise<() => Promise<void>> {
  const tell = () => news().emit('look')
  return listen(lookChannel, tell, tell)
}

/** Calls back after every look, good or not, until the function that it answers is called. */
export function onLook(heard: () => void): () => void {
  news().on('look', heard)
  return () => news().off('look', heard)
}

/** Resolves after the next look, good or not, or after so many ms. */
export async function nextLook(patienceMs: number): Promise<void> {
  const signal = AbortSignal.timeout(patienceMs)
  // Only the timeout can reject it, and whoever waits then sees for themselves.
  await once(news(), 'look', { signal }).catch(() => undefined)
}
