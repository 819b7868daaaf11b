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
  /** The only accepted key; null accepts every key that is not empty. */
  apiKey: string | null
  /** The default_webhook_url of every world; null leaves it to the world. */
  webhookUrl: string | null
  /** Called after every change that must survive a restart. */
  onChange: () => void
}

const longestTimer = 2_000_000_000

/** A running simulator: a world, the clock that moves it, and the settings of the control API. */
export class Simulator {
  readonly calls = new CallLog()
  readonly faults = new Faults()
  readonly rateLimit: RateLimit
  readonly links = new MediaLinks()
  /**
   * The key of the first world's seed for the life of the process: after a reset to another seed, the
   * app still verifies with the key that it got at its start.
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

  /** Starts the timers. Takes the simulator's origin, which events may contain. */
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

  /** Makes a fresh world and clears everything that the control API has set. */
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
  /** As before by default; a given scale determines it instead. */
  participants?: number
  empty?: boolean
}
