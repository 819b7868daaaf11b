import 'server-only'
import { mirrorKinds } from '@/lib/contract/mirror'
import { toApiError } from '@/lib/server/errors'
import { LeaseLost } from '@/lib/server/leader/lease'
import { logger } from '@/lib/server/logger'
import { askAbsent } from './follow/absent'
import { KindCopy } from './kind-copy'
import { renewTexts } from './put/renew-texts'
import { mustWait } from './read/must-wait'
import { startRun, type Run } from './read/run'

export type Pace = {
  /** Interval between polls for changes, ms. */
  keepUpEveryMs: number
  /** From the end of a sweep to the next one of the kind, ms. */
  sweepEveryMs: number
  /** Between two slices of a sweep, ms. */
  pauseMs: number
}

/** Pause for a limit or an outage without a known end, ms. */
const heldMs = 5_000

/** The mirror work of one leader, from its election to the next; each `step` does a part. */
export class MirrorLeader {
  private readonly run: Run
  private readonly copies: KindCopy[]
  private keepUpAt = -Infinity
  private hasAbsent = true
  private hasOldTexts = true
  private isAsked = true
  private turn = 0

  constructor(
    epoch: number,
    signal: AbortSignal,
    private readonly pace: Pace,
  ) {
    this.run = startRun(epoch, signal)
    this.copies = mirrorKinds.map((kind) => new KindCopy(this.run, kind, pace.sweepEveryMs))
  }

  /** A sweep was requested; the request is in the database. */
  wake(): void {
    this.isAsked = true
  }

  /** Does what is due. Resolves with the ms until the next due work. Throws `LeaseLost`. */
  async step(): Promise<number> {
    try {
      return await this.next()
    } catch (error) {
      if (!mustWait(error) || error instanceof LeaseLost) throw error
      const { retryAfterSecs } = toApiError(error).details
      return retryAfterSecs === undefined ? heldMs : retryAfterSecs * 1_000
    }
  }

  private async next(): Promise<number> {
    const { pauseMs, keepUpEveryMs } = this.pace
    if (this.isAsked) await this.load()
    const now = performance.now()
    if (now >= this.keepUpAt) {
      for (const copy of this.copies) await copy.keepUp()
      this.keepUpAt = now + keepUpEveryMs
      return 0
    }
    if (this.hasOldTexts) await this.renew()
    const due = this.nextDue(now)
    if (due) await this.sweep(due)
    else if (this.hasAbsent) this.hasAbsent = await askAbsent(this.run)
    else if (!this.hasOldTexts)
      return Math.max(0, Math.min(this.keepUpAt, ...this.copies.map(({ dueAt }) => dueAt)) - now)
    return pauseMs
  }

  /** Names that cannot be renewed are searched as they are; the next leader tries again. */
  private async renew(): Promise<void> {
    try {
      this.hasOldTexts = await renewTexts(this.run)
    } catch (error) {
      if (error instanceof LeaseLost) throw error
      this.hasOldTexts = false
      logger.warn({ err: error }, 'renewing the names of the mirror failed')
    }
  }

  private async load(): Promise<void> {
    this.isAsked = false
    for (const copy of this.copies) await copy.load()
  }

  /** Round robin, so that the newest rows of every kind arrive early. */
  private nextDue(now: number): KindCopy | undefined {
    const { length } = this.copies
    for (let tried = 0; tried < length; tried += 1) {
      this.turn = (this.turn + 1) % length
      const copy = this.copies[this.turn]
      if (copy && copy.dueAt <= now) return copy
    }
    return undefined
  }

  private async sweep(copy: KindCopy): Promise<void> {
    const beganAt = await copy.sweepOn()
    if (beganAt === null) return
    this.hasAbsent = true
    if (copy.kind === 'sessions')
      this.copies.find(({ kind }) => kind === 'participants')?.sweepNow(beganAt)
  }
}
