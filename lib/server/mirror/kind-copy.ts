import 'server-only'
import type { MirrorKind } from '@/lib/contract/mirror'
import { toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { KeepUp } from './follow/keep-up'
import { isHeld } from './read/is-held'
import type { Run } from './read/run'
import { changeKind, readKind, type KindRow } from './sweep/progress'
import { Sweep } from './sweep/sweep'

/** Longest wait after failures in a row, ms. */
const maxBackoffMs = 60_000

/** The copy of one kind while this instance leads: what is due of it, and how it fails. */
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

  /** Learns from the database when to sweep: at once where one was asked for or broken off. */
  async load(): Promise<void> {
    if (this.sweep) return
    const row = await readKind(this.kind)
    const isAsked = row.sweepAskedAt !== null || row.sweepBeganAt !== null
    this.sweepAt = isAsked ? -Infinity : Math.min(this.sweepAt, this.nextAt(row))
  }

  /** @param since what was seen since then counts as read by the sweep */
  sweepNow(since?: Date): void {
    this.sweepAt = -Infinity
    this.since = since
  }

  /** When its sweep goes on or begins, ms on the monotonic clock. */
  get dueAt(): number {
    return Math.max(this.notBefore, this.sweep ? -Infinity : this.sweepAt)
  }

  async keepUp(): Promise<void> {
    await this.trying(() => this.follower.follow())
  }

  /** Goes on with the sweep. Answers when it began if this was its end. Throws what holds up everything. */
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
    // Participants come with their sessions, and are looked at when these have been swept.
    if (this.kind === 'participants') return Infinity
    if (state === 'first_copy') return -Infinity
    const ageMs = Date.now() - (lastCompleteAt?.getTime() ?? 0)
    return performance.now() + Math.max(0, this.sweepEveryMs - ageMs)
  }

  /** A kind that cannot be read holds up no other. */
  private async trying(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      this.failures = 0
    } catch (error) {
      if (isHeld(error)) throw error
      this.failures += 1
      this.notBefore = performance.now() + Math.min(maxBackoffMs, 500 * 2 ** this.failures)
      logger.warn({ err: error, kind: this.kind }, 'a part of the mirror could not be read')
      await changeKind(this.run, this.kind, { problem: toApiError(error).key })
    }
  }
}
