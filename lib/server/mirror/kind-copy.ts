import 'server-only'
import type { MirrorKind } from '@/lib/contract/mirror'
import { toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { KeepUp } from './follow/keep-up'
import { mustWait } from './read/must-wait'
import type { Run } from './read/run'
import { changeKind, readKind, type KindRow } from './sweep/progress'
import { Sweep } from './sweep/sweep'

/** Maximum backoff after repeated failures, ms. */
const maxBackoffMs = 60_000

/** The mirror of one kind while this instance leads: its due work and its failures. */
export class KindCopy {
  private readonly follower: KeepUp
  private sweep: Sweep | null = null
  private sweepAt = Infinity
  private since: Date | undefined
  private notBefore = -Infinity
  private failures = 0

  constructor(
    private readonly run: Run,
    readonly kind: MirrorKind,
    private readonly sweepEveryMs: number,
  ) {
    this.follower = new KeepUp(run, kind)
  }

  /** Loads from the database when to sweep: at once if one was requested or interrupted. */
  async load(): Promise<void> {
    if (this.sweep) return
    const row = await readKind(this.kind)
    const isAsked = row.sweepAskedAt !== null || row.sweepBeganAt !== null
    this.sweepAt = isAsked ? -Infinity : Math.min(this.sweepAt, this.nextAt(row))
  }

  /** @param since rows seen since then count as read by the sweep */
  sweepNow(since?: Date): void {
    this.sweepAt = -Infinity
    this.since = since
  }

  /** When its sweep continues or begins, ms on the monotonic clock. */
  get dueAt(): number {
    return Math.max(this.notBefore, this.sweep ? -Infinity : this.sweepAt)
  }

  async keepUp(): Promise<void> {
    await this.trying(() => this.follower.follow())
  }

  /**
   * Continues the sweep. Returns when it began if it is done now. Throws only what stops
   * everything.
   */
  async sweepOn(): Promise<Date | null> {
    let ended: Date | null = null
    await this.trying(async () => {
      this.sweep ??= await Sweep.begin(this.run, this.kind, this.since)
      if (!(await this.sweep.step())) return
      ended = this.sweep.beganAt
      this.sweep = null
      this.since = undefined
      this.sweepAt = performance.now() + this.sweepEveryMs
    })
    return ended
  }

  private nextAt({ state, lastCompleteAt }: KindRow): number {
    // Participants come with their sessions, and are checked once these were swept.
    if (this.kind === 'participants') return Infinity
    if (state === 'first_copy') return -Infinity
    const ageMs = Date.now() - (lastCompleteAt?.getTime() ?? 0)
    return performance.now() + Math.max(0, this.sweepEveryMs - ageMs)
  }

  /** A kind that cannot be read delays no other. */
  private async trying(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      this.failures = 0
    } catch (error) {
      if (mustWait(error)) throw error
      this.failures += 1
      this.notBefore = performance.now() + Math.min(maxBackoffMs, 500 * 2 ** this.failures)
      logger.warn({ err: error, kind: this.kind }, 'reading a part of the mirror failed')
      await changeKind(this.run, this.kind, { problem: toApiError(error).key })
    }
  }
}
