import 'server-only'
import { randomUUID } from 'node:crypto'
import type { LivePoll } from '@/lib/contract/live-stream'
import type { Actor } from '@/lib/server/auth/actor'
import { logger } from '@/lib/server/logger'
import { eventsAfter } from './events'
import { hub } from './hub'
import { ChangeBatch, helloFrame, resetFrame, type Bytes } from './frames'
import { openStreams, type OpenStream } from './streams'

/** A reader with more bytes or writes waiting than this is cut, and resumes by id. */
const maxWaiting = { bytes: 1024 * 1024, writes: 1_000 }

/** Weighs small writes up, so that one limit holds for bytes and writes. */
const weight = (bytes: Bytes) => Math.max(bytes.byteLength, maxWaiting.bytes / maxWaiting.writes)

type StreamOptions = {
  actor: Actor
  sessions: string[]
  /** Resume after this event; null: start with the current state. */
  after: number | null
  poll: LivePoll
}

/**
 * The source of one client's stream. It begins with the first read, so that a HEAD request, or a
 * client that has gone, leaves nothing behind. One exists per open tab: no closures, no timers.
 */
export class LiveStream implements UnderlyingDefaultSource<Bytes>, OpenStream {
  readonly id = randomUUID()
  readonly actor: Actor
  readonly sessions: string[]
  /** Whether it has caught up with the hub, and now receives its events. */
  isUpToDate = false
  private position = 0
  private controller: ReadableStreamDefaultController<Bytes> | null = null
  private isOver = false
  private onRead: (() => void) | null = null

  constructor(private options: StreamOptions) {
    this.actor = options.actor
    this.sessions = options.sessions
  }

  body(): ReadableStream<Bytes> {
    return new ReadableStream<Bytes>(this, { highWaterMark: 0, size: weight })
  }

  /** Called by the stream when the reader has taken everything and waits. */
  pull(controller: ReadableStreamDefaultController<Bytes>): void {
    this.onRead?.()
    if (this.controller || this.isOver) return
    this.controller = controller
    this.begin().catch((error: unknown) => {
      logger.warn({ err: error }, 'closed a live stream: its events could not be read')
      this.close()
    })
  }

  /** Called by the stream when the client has gone. */
  cancel(): void {
    this.end()
  }

  /** Sends to the client, or cuts one that does not read. */
  send(bytes: Bytes): void {
    if (!this.controller) return
    this.controller.enqueue(bytes)
    if (this.waiting() <= maxWaiting.bytes) return
    logger.info({ user_id: this.actor.userId }, 'closed a live stream: its client does not read')
    this.close()
  }

  sendBatch(batch: ChangeBatch): void {
    const bytes = batch.for(this.actor.role)
    if (bytes) this.send(bytes)
  }

  /** Ends the stream; what still waits for the client is dropped. */
  close(): void {
    const { controller } = this
    const waits = this.waiting() > 0
    this.end()
    // Next treats an error of this name as a client that has gone, and destroys the response.
    if (waits) controller?.error(new DOMException('The stream was cut.', 'AbortError'))
    else controller?.close()
  }

  private waiting(): number {
    return -(this.controller?.desiredSize ?? 0)
  }

  private end(): void {
    this.isOver = true
    this.controller = null
    this.onRead?.()
    openStreams().delete(this)
  }

  private async begin(): Promise<void> {
    await hub().reading.run()
    if (this.isOver) return
    const { after, poll } = this.options
    const isKnown = after !== null && after <= hub().position
    this.position = isKnown ? after : hub().position
    this.send(helloFrame({ eventId: this.position, now: new Date().toISOString(), poll }))
    if (after !== null && !isKnown) this.send(resetFrame)
    openStreams().add(this)
    await this.catchUp()
  }

  /** Replays up to the hub's position at the reader's pace, and joins it in the same tick. */
  private async catchUp(): Promise<void> {
    while (!this.isOver && this.position < hub().position) {
      const until = hub().position
      const events = (await eventsAfter(this.position)).filter(({ id }) => id <= until)
      if (events[0]?.id === this.position + 1) {
        this.position = events.at(-1)?.id ?? until
        this.sendBatch(new ChangeBatch(events))
        await this.read()
      } else {
        this.position = hub().position
        this.send(resetFrame)
      }
    }
    this.isUpToDate = true
  }

  /** Resolves when the client has taken everything. */
  private async read(): Promise<void> {
    if (this.waiting() === 0) return
    await new Promise<void>((resolve) => {
      this.onRead = resolve
    })
    this.onRead = null
  }
}
