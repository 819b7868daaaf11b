import 'server-only'
import { singleton } from '@/lib/server/process'
import type { Actor } from '@/lib/server/auth/actor'
import type { Bytes, ChangeBatch } from './frames'

/** One client's stream, as its senders see it. */
export type OpenStream = {
  readonly id: string
  readonly actor: Actor
  /** The sessions that its client follows. */
  readonly sessions: string[]
  /** Whether it has caught up with the hub, and now receives its events. */
  readonly isUpToDate: boolean
  send: (bytes: Bytes) => void
  sendBatch: (batch: ChangeBatch) => void
  close: () => void
}

/**
 * A user who opens more loses the oldest stream. Several browsers full of tabs stay below it, and
 * no user can fill the memory of the process.
 */
const maxPerUser = 50

/** The open streams of this process, the oldest first. */
class OpenStreams {
  private readonly open = new Set<OpenStream>()
  private changed: () => void = () => undefined

  /** Calls back whenever a stream is opened or closed. */
  onChange(changed: () => void): void {
    this.changed = changed
  }

  get isEmpty(): boolean {
    return this.open.size === 0
  }

  all(): OpenStream[] {
    return [...this.open]
  }

  add(stream: OpenStream): void {
    const own = this.all().filter(({ actor }) => actor.userId === stream.actor.userId)
    const tooMany = own.length - maxPerUser + 1
    for (const oldest of own.slice(0, Math.max(0, tooMany))) oldest.close()
    this.open.add(stream)
    this.changed()
  }

  delete(stream: OpenStream): void {
    if (this.open.delete(stream)) this.changed()
  }

  send(bytes: Bytes): void {
    for (const stream of this.open) stream.send(bytes)
  }

  closeWhere(isOver: (stream: OpenStream) => boolean): void {
    for (const stream of this.all()) if (isOver(stream)) stream.close()
  }
}

export const openStreams = () => singleton('live.streams', () => new OpenStreams())
