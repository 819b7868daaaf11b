import { setMaxListeners } from 'node:events'
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'
import type { MediaLinks } from '../media/media-links'
import { Random } from '../state/random'
import type { WorldEvent } from '../world/events'
import type { World } from '../world/world'
import { deliver } from './deliver'
import { DeliveryLog, type Delivery } from './delivery-log'
import { eventData, type EventData } from './event-data'
import { post } from './post'
import { Shuffle } from './shuffle'
import type { SigningKey } from './signing-key'
import { Slots } from './slots'
import { targetOf, type Target } from './target'

const maxInFlight = 32

interface Parcel {
  delivery: Delivery
  data: EventData
  target: Target
}

/** Sends the events of one world to their receivers, disturbed as its settings say. */
export class Webhooks {
  readonly log = new DeliveryLog()
  private readonly slots = new Slots(maxInFlight)
  private readonly stopping = new AbortController()
  /** A generator of its own, so that disturbed webhooks do not make another world. */
  private readonly random: Random
  /** A further generator, because shuffling draws at times that depend on timers. */
  private readonly losses: Random
  private readonly shuffle: Shuffle<Parcel>
  private readonly unsubscribe: () => void
  private turn: Promise<void> = Promise.resolve()

  constructor(
    private readonly world: World,
    private readonly key: SigningKey,
    private readonly links: MediaLinks,
  ) {
    this.random = new Random(world.seed + 0.25)
    this.losses = this.random.fork()
    this.shuffle = new Shuffle(this.random, (parcel) => void this.send(parcel))
    this.unsubscribe = world.events.subscribe((event) => this.announce(event))
    setMaxListeners(0, this.stopping.signal)
  }

  /** Deliveries in flight or waiting are lost. */
  stop(): void {
    this.unsubscribe()
    this.shuffle.stop()
    this.stopping.abort()
  }

  /** Makes one attempt, which is not logged. */
  async post(url: string, body: string, timeoutMs: number, timestamp?: number) {
    // Deliveries are signed and sent one after the other, so that requests that arrive in between are served.
    this.turn = this.turn.then(() => nextTurn())
    await this.turn
    const { signal } = this.stopping
    signal.throwIfAborted()
    const { settings } = this.world
    return post(url, body, { key: this.key, settings, timeoutMs, signal, timestamp })
  }

  private announce(event: WorldEvent): void {
    const { world, losses, links } = this
    const target = targetOf(world, event)
    if (!target) return
    const data = eventData(event, (id) => links.create(id, world.clock.now()))
    if (losses.chance(world.settings.webhook_drop)) {
      this.log.add(newDelivery(event, data, target, 'dropped'))
      return
    }
    for (let copy = 0; copy <= world.settings.webhook_duplicates; copy += 1) {
      const delivery = this.log.add(newDelivery(event, data, target, 'pending'))
      this.shuffle.add({ delivery, data, target }, world.settings.webhook_reorder)
    }
  }

  private async send({ delivery, data, target }: Parcel): Promise<void> {
    const { webhook_delay_min_ms: minMs, webhook_delay_max_ms: maxMs } = this.world.settings
    try {
      await this.pause(this.random.between(minMs, Math.max(minMs, maxMs)))
      const delivered = await deliver(delivery, target.urls, data, {
        post: (url, body) => this.slots.run(() => this.post(url, body, target.timeoutMs)),
        pause: (milliseconds) => this.pause(milliseconds),
        backoffMs: this.world.settings.webhook_backoff_ms,
      })
      this.log.settle(delivery, delivered ? 'delivered' : 'failed')
    } catch (error) {
      if (!this.stopping.signal.aborted) console.error('The simulator failed on a webhook:', error)
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    if (milliseconds === 0) return
    await delay(milliseconds, undefined, { signal: this.stopping.signal, ref: false })
  }
}

function newDelivery(
  event: WorldEvent,
  data: EventData,
  { urls: [url = ''] }: Target,
  outcome: Delivery['outcome'],
): Delivery {
  return {
    event_id: data.id,
    event_type: data.event_type,
    room_id: event.payload.room_id ?? null,
    url,
    outcome,
    attempts: [],
  }
}
