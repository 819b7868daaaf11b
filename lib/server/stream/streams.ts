import 'server-only'
import { singleton } from '@/lib/server/process'
import type { LiveStream } from './stream'
import type { Bytes } from './frames'

/**
 * The oldest stream of somebody who opens more is closed. Several browsers full of tabs stay below
 * it, and nobody can take up the memory of the process alone.
 */
const mostPerUser = 50

/** The open streams of this process, the oldest first. */
class OpenStreams {
  private readonly open = new Set<LiveStream>()
  private changed: () => void = () => undefined

  /** Calls back whenever a stream is opened or closed. */
  onChange(changed: () => void): void {
    this.changed = changed
  }

  get isEmpty(): boolean {
    return this.open.size === 0
  }

  all(): LiveStream[] {
    return [...this.open]
  }

  add(stream: LiveStream): void {
    const own = this.all().filter(({ actor }) => actor.userId === stream.actor.userId)
    const tooMany = own.length - mostPerUser + 1
    for (const oldest of own.slice(0, Math.max(0, tooMany))) oldest.close()
    this.open.add(stream)
    this.changed()
  }

  delete(stream: LiveStream): void {
    if (this.open.delete(stream)) this.changed()
  }

  send(bytes: Bytes): void {
    for (const stream of this.open) stream.send(bytes)
  }

  closeWhere(isOver: (stream: LiveStream) => boolean): void {
    for (const stream of this.all()) if (isOver(stream)) stream.close()
  }
}

export const openStreams = () => singleton('live.streams', () => new OpenStreams())
