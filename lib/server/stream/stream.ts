import 'server-only'
import { randomUUID } from 'node:crypto'
import type { LivePoll } from '@/lib/contract/live-stream'
import type { Actor } from '@/lib/server/auth/actor'
import { logger } from '@/lib/server/logger'
import { eventsAfter } from './events'
import { hub } from './hub'
import { ChangeBatch, helloFrame, resetFrame, type Bytes } from './frames'
import { openStreams, type OpenStream } from './streams'

/** More than so many bytes, or writes, wait for a reader: it is cut, and resumes by id. */
const maxWaiting = { bytes: 1024 * 1024, writes: 1_000 }

/** Small writes count for more than their bytes, so that one limit holds for both. */
const weight = (bytes: Bytes) => Math.max(bytes.byteLength, maxWaiting.bytes / maxWaiting.writes)

type StreamOptions = {
  actor: Actor
  sessions: string[]
  /** Go on after this event; null: with what comes now. */
  after: number | null
  poll: LivePoll
}

/**
 * The source of one client's stream. It begins with the first read, so that a HEAD, or a client
 * that has gone already, leaves nothing behind. One of them is held per open tab: no closures, no
 * timers.
 */
export class LiveStream implements UnderlyingDefaultSource<Bytes>, OpenStream {
  readonly id = randomUUID()
  readonly actor: Actor
  readonly sessions: string[]
  /** Whether it has had everything up to the position of the hub, and now takes part. */
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

  /** The stream's own call: the reader has taken everything and waits. */
  pull(controller: ReadableStreamDefaultController<Bytes>): void {
    this.onRead?.()
    if (this.controller || this.isOver) return
    this.controller = controller
    this.begin().catch((error: unknown) => {
      logger.warn({ err: error }, 'a live stream was ended: its events could not be read')
      this.close()
    })
  }

  /** The stream's own call: the client has gone. */
  cancel(): void {
    this.end()
  }

  /** Sends to the client, or lets go of one that does not read. */
  send(bytes: Bytes): void {
    if (!this.controller) return
    this.controller.enqueue(bytes)
    if (this.waiting() <= maxWaiting.bytes) return
    logger.info({ user_id: this.actor.userId }, 'a live stream was cut: its client does not read')
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
    // Under this name Next takes it for a client that has gone, and destroys the response.
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

  /** Replays up to the hub's position, at the pace of the reader, and joins in the same breath. */
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

  /** Resolves when nothing waits for the client any more. */
  private async read(): Promise<void> {
    if (this.waiting() === 0) return
    await new Promise<void>((resolve) => {
      this.onRead = resolve
    })
    this.onRead = null
  }
}
