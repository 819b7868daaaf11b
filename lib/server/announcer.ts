import 'server-only'
import { singleton } from './process'

type Listener<News> = (news: News) => void | Promise<void>

/**
 * Lets a lower layer inform a higher one without importing it: the higher one subscribes at start.
 * Only within this process.
 */
export class Announcer<News> {
  private readonly listeners = new Set<Listener<News>>()

  /** Calls back with all news until the returned function is called. */
  subscribe(listener: Listener<News>): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Resolves when all listeners are done; rejects with the first error. */
  async announce(news: News): Promise<void> {
    await Promise.all([...this.listeners].map(async (listener) => listener(news)))
  }
}

/** The one announcer of this name in the process. */
export function announcer<News>(name: string): Announcer<News> {
  return singleton(`announcer.${name}`, () => new Announcer<News>())
}
