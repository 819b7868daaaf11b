import { CallLog } from './control/call-log'
import { Faults } from './faults/faults'
import { RateLimit } from './http/rate-limit'
import { MediaLinks } from './media/media-links'
import { runLife } from './life/run-life'
import { startLife } from './life/start-life'
import { stopLife } from './life/stop-life'
import { seedWorld } from './life/seed-world'
import { runDue } from './world/run-due'
import { World } from './world/world'

export interface SimulatorOptions {
  life: boolean
  /** Requests per minute. */
  rateLimit: number
  /** The only key that is accepted; null accepts every key that is not empty. */
  apiKey: string | null
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
  private timer: NodeJS.Timeout | undefined

  constructor(
    public world: World,
    readonly options: SimulatorOptions,
  ) {
    this.rateLimit = new RateLimit(options.rateLimit)
    this.setLife(options.life)
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
  reset({ seed = this.world.seed, scale = this.world.scale, empty = false }: ResetOptions): void {
    this.world = empty ? new World({ seed, scale }) : seedWorld({ seed, scale })
    this.faults.clear()
    this.calls.clear()
    this.rateLimit.change(this.options.rateLimit, 60_000)
    this.setLife(this.options.life)
    this.options.onChange()
  }

  stop(): void {
    clearTimeout(this.timer)
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
  empty?: boolean
}
