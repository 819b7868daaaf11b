import { CallLog } from './control/call-log'
import { Faults } from './faults/faults'
import { RateLimit } from './http/rate-limit'
import { MediaLinks } from './media/media-links'
import { runLife } from './life/run-life'
import { startLife } from './life/start-life'
import { stopLife } from './life/stop-life'
import { seedWorld } from './life/seed-world'
import { SigningKey } from './webhooks/signing-key'
import { Webhooks } from './webhooks/webhooks'
import { runDue } from './world/run-due'
import { World } from './world/world'

export interface SimulatorOptions {
  life: boolean
  /** Requests per minute. */
  rateLimit: number
  /** The only key that is accepted; null accepts every key that is not empty. */
  apiKey: string | null
  /** The default_webhook_url of every world; null leaves it to the world. */
  webhookUrl: string | null
  /** Called after anything that a restart must not lose. */
  onChange: () => void
}

const longestTimer = 2_000_000_000

/** One running fake: a world, the time that moves it, and what steering has set. */
export class Simulator {
  readonly calls = new CallLog()
  readonly faults = new Faults()
  readonly rateLimit: RateLimit
  readonly links = new MediaLinks()
  /**
   * That of the first world's seed as long as the process lives: a reset to another seed must not
   * take it from the app that was told of it when it started.
   */
  readonly signingKey: SigningKey
  webhooks: Webhooks
  private timer: NodeJS.Timeout | undefined

  constructor(
    public world: World,
    readonly options: SimulatorOptions,
  ) {
    this.rateLimit = new RateLimit(options.rateLimit)
    this.signingKey = new SigningKey(world.signingSeed)
    this.webhooks = this.openWebhooks()
  }

  /** Lets the time pass. Takes the origin it is reached at, which events may tell of. */
  begin(origin: string): void {
    this.links.setOrigin(origin)
    this.setLife(this.options.life)
  }

  /** Brings the world up to now. */
  catchUp(): void {
    const done = runDue(this.world, runLife)
    if (done > 0) this.options.onChange()
    this.armTimer()
  }

  setLife(on: boolean): void {
    this.options.life = on
    if (on) startLife(this.world)
    else stopLife(this.world)
    this.catchUp()
  }

  /** A fresh world and nothing left of what steering had set. */
  reset(options: ResetOptions): void {
    const { seed = this.world.seed, scale = this.world.scale, empty = false } = options
    const {
      participants = options.scale === undefined ? this.world.madeFrom?.participants : undefined,
    } = options
    this.webhooks.stop()
    this.world = empty ? new World({ seed, scale }) : seedWorld({ seed, scale, participants })
    this.webhooks = this.openWebhooks()
    this.faults.clear()
    this.calls.clear()
    this.rateLimit.change(this.options.rateLimit, 60_000)
    this.setLife(this.options.life)
    this.options.onChange()
  }

  stop(): void {
    clearTimeout(this.timer)
    this.webhooks.stop()
  }

  private openWebhooks(): Webhooks {
    const { world, options, signingKey, links } = this
    if (options.webhookUrl !== null) world.settings.default_webhook_url = options.webhookUrl
    return new Webhooks(world, signingKey, links)
  }

  private armTimer(): void {
    clearTimeout(this.timer)
    const next = this.world.agenda.nextAt()
    if (next === null || this.world.clock.frozen) return
    const wait = Math.min(Math.max(0, next - this.world.clock.now()), longestTimer)
    this.timer = setTimeout(() => this.catchUp(), wait).unref()
  }
}

export interface ResetOptions {
  seed?: number
  scale?: number
  /** As before unless given; with a scale, what the scale gives. */
  participants?: number
  empty?: boolean
}
