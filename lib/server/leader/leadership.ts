import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { logger } from '@/lib/server/logger'
import { giveBackLease, leaseSecs, renewSecs, takeLease, trySecs } from './lease'

type Lease = { epoch: number; until: number }

/**
 * Tries to become and stay the leader from `start` to `stop`. Leader work takes the epoch first,
 * and the database checks it with every write.
 */
export class Leadership {
  private lease: Lease | null = null
  private readonly stopping = new AbortController()
  private loop: Promise<void> | null = null

  constructor(private readonly onChange: (epoch: number | null) => void = () => undefined) {}

  /** The epoch while this instance leads, by our monotonic clock; null otherwise. */
  epoch(): number | null {
    return this.lease && performance.now() < this.lease.until ? this.lease.epoch : null
  }

  start(): void {
    this.loop ??= this.run()
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    await this.loop
    if (this.epoch() !== null) await giveBackLease()
    this.set(null)
  }

  private set(next: Lease | null): void {
    const changed = next?.epoch !== this.lease?.epoch
    this.lease = next
    if (changed) this.onChange(next?.epoch ?? null)
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.renew()
      const pauseMs = (this.epoch() === null ? trySecs : renewSecs) * 1_000
      await wait(pauseMs, undefined, { signal: this.stopping.signal, ref: false }).catch(
        () => undefined,
      )
    }
  }

  private async renew(): Promise<void> {
    const asked = performance.now()
    try {
      const epoch = await takeLease()
      this.set(epoch === null ? null : { epoch, until: asked + leaseSecs * 1_000 })
    } catch (error) {
      logger.warn({ err: error }, 'renewing the leader lease failed')
      if (this.epoch() === null) this.set(null)
    }
  }
}
