import 'server-only'
import type { MirrorKind } from '@/lib/contract/mirror'
import { ask, TooMuch, type Answer } from '@/lib/server/mirror/read/ask'
import { readWhole, type Whole } from '@/lib/server/mirror/read/read-whole'
import type { Run } from '@/lib/server/mirror/read/run'
import { Plan, type Range } from './plan'
import {
  changeKind,
  countSeen,
  dropSlices,
  noteSlice,
  queueAbsent,
  readKind,
  readSlices,
  type KindRow,
} from './progress'

/** Whether one page has everything. */
const isAll = ({ ids, omitted, total, size }: Answer) =>
  omitted.length === 0 && ids.length === total && total <= size

/** Totals may be off by a few: how often one is read before rows count as missing. */
const maxTotals = 3

/**
 * Reads a whole kind, slice by slice, newest days first; the first sweep is the first copy. It
 * resumes after a kill.
 */
export class Sweep {
  private plan = new Plan(undefined)
  private phase: 'begin' | 'days' | 'rest' = 'begin'
  private isWhole = true

  private constructor(
    private readonly run: Run,
    private readonly row: KindRow,
    readonly beganAt: Date,
  ) {}

  /** @param since rows seen since then count as well, if it is earlier */
  static async begin(run: Run, kind: MirrorKind, since = new Date()): Promise<Sweep> {
    const row = await readKind(kind)
    const beganAt = row.sweepBeganAt ?? since
    if (!row.sweepBeganAt)
      await changeKind(run, kind, { sweepBeganAt: beganAt, sweepAskedAt: null, done: 0 })
    return new Sweep(run, row, beganAt)
  }

  /** Reads a part. Returns whether it was the last. Throws as `ask`; it can be called again. */
  async step(): Promise<boolean> {
    if (this.phase === 'begin') return this.begin()
    if (this.phase === 'days') return this.readDays()
    return this.readRest()
  }

  private async begin(): Promise<boolean> {
    const { kind } = this.row
    const { cursor, isOver, isWhole } = await readSlices(this.row)
    this.isWhole = isWhole
    const first = await this.first({ kind })
    if (first === null) return false
    if (isAll(first)) return this.end(true, first.total)
    const seen = await countSeen(kind, this.beganAt)
    // Participants came with their sessions, so often none is left to read.
    if (kind === 'participants' && seen >= first.total) return this.end(true, first.total)
    this.plan = new Plan(cursor)
    this.plan.begin(first, cursor === undefined ? 0 : seen)
    this.phase = isOver ? 'rest' : 'days'
    return false
  }

  private async readDays(): Promise<boolean> {
    const { kind } = this.row
    const readAt = new Date()
    const range = this.plan.next(this.run.pages[kind].rows)
    const asked = this.plan.toAsk(range)
    const question = { kind, ...asked }
    const answer = await this.first(question)
    if (answer === null) return false
    this.plan.noteBounds(asked, answer.began)
    const isDay = range.from !== undefined && range.from === (range.to ?? range.from)
    if (answer.total > answer.size && !isDay) {
      this.plan.tooMany(range, answer)
      return false
    }
    const whole = isAll(answer)
      ? { rows: answer.ids.length, isWhole: true }
      : await readWhole(this.run, question, answer)
    await this.note(range, whole, readAt)
    return false
  }

  /** Null if the page was too large: the next one is smaller. */
  private async first(question: { kind: MirrorKind } & Range): Promise<Answer | null> {
    try {
      return await ask(this.run, question)
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error
      if (error.canShrink) return null
      const { rows } = await readWhole(this.run, question)
      return { ids: [], began: [], omitted: [], total: rows, size: 1 }
    }
  }

  private async note(range: Range, { rows, isWhole }: Whole, readAt: Date): Promise<void> {
    this.isWhole &&= isWhole
    if (this.plan.done(range, rows)) this.phase = 'rest'
    const slice = { range, total: rows, isWhole, readAt }
    await noteSlice(this.run, this.row, slice, this.plan.progress)
  }

  /** Rows without dates are in no range of days; the overall total shows whether there are any. */
  private async readRest(): Promise<boolean> {
    const { kind } = this.row
    for (let asked = 0; asked < maxTotals; asked += 1) {
      const answer = await this.first({ kind })
      const seen = await countSeen(kind, this.beganAt)
      if (answer && seen >= answer.total) return this.end(this.isWhole, answer.total)
    }
    const { isWhole, rows } = await readWhole(this.run, { kind })
    return this.end(isWhole, rows)
  }

  private async end(isWhole: boolean, total: number): Promise<boolean> {
    const { kind, sweep } = this.row
    await queueAbsent(this.run, kind, this.beganAt)
    await changeKind(this.run, kind, {
      state: 'current',
      sweep: sweep + 1,
      sweepBeganAt: null,
      done: total,
      total,
      isComplete: isWhole,
      ...(isWhole && { lastCompleteAt: this.beganAt }),
    })
    await dropSlices(this.run, this.row)
    return true
  }
}
