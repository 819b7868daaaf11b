import 'server-only'
import { singleton } from './process'

type Listener<News> = (news: News) => void | Promise<void>

/**
 * How a lower layer tells a higher one what happened, without knowing it: the higher one subscribes,
 * at start. Within this process alone.
 */
export class Announcer<News> {
  private readonly listeners = new Set<Listener<News>>()

  /** Calls back with all news until the function that it returns is called. */
  subscribe(listener: Listener<News>): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Resolves when all listeners are done with it; rejects as the first of them does. */
  async announce(news: News): Promise<void> {
    await Promise.all([...this.listeners].map(async (listener) => listener(news)))
  }
}

/** The one announcer of this name in the process. */
export function announcer<News>(name: string): Announcer<News> {
  return singleton(`announcer.${name}`, () => new Announcer<News>())
}
