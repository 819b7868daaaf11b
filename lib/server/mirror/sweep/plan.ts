import 'server-only'
import { dayOf, lastToday, type Day } from '@/lib/server/mirror/read/days'
import { Bounds } from './bounds'

/** Inclusive days; open if missing. */
export type Range = { from?: Day; to?: Day }

/** The content of an answer, for the plan. */
export type Shown = { began: (string | null)[]; total: number; size: number }

/** Target share of a page per range, so that a range seldom needs more than one. */
const aimed = 0.84
/** Share of a page: a fuller day is read by itself. */
const fullShare = 0.92
/** Maximum growth from one range to the next. */
const maxGrowth = 8
/** The earliest day; what is older is read as one range. */
const firstDay: Day = 16_000
/** Ranges of at least this many days overlap by one where that is cheap. */
const sharing = 10

/**
 * Divides a list into ranges of days, newest first, each with at most one page of rows. Their
 * length is estimated from every answer.
 */
export class Plan {
  readonly #full = new Set<Day>()
  readonly #bounds = new Bounds()
  #width = 1
  #goal = 1
  #total = 0
  #left = Infinity

  /** @param cursor the newest day still to read; undefined: all */
  constructor(
    private cursor: Day | undefined,
    private readonly today = lastToday(),
  ) {}

  /** The estimated number of rows, and how many were read. */
  get progress(): { done: number; total: number } {
    return { done: Math.max(0, this.#total - Math.max(0, this.#left)), total: this.#total }
  }

  /** Starts with all rows, some of which were read before. */
  begin(shown: Shown, alreadyRead: number): void {
    this.#total = shown.total
    this.#left = shown.total - alreadyRead
    this.#estimate(shown, {})
  }

  /** The days to read next. */
  next(size: number): Range {
    const to = this.cursor
    const top = to ?? this.today
    if (this.#left <= size * aimed) return { to }
    if (this.#full.has(top)) return to === undefined ? { from: top } : { from: top, to }
    let from = top - this.#width + 1
    for (let day = top; day >= from; day -= 1) if (this.#full.has(day)) from = day + 1
    return from < firstDay ? { to } : { from, to }
  }

  /** The days to request, so that none is lost between two ranges. */
  toAsk({ from, to }: Range): Range {
    if (from !== undefined && from === to) return { from, to }
    const { isFromIncluded, isToIncluded } = this.#bounds
    const isLong = to !== undefined && to - (from ?? firstDay) >= sharing
    return {
      from: from === undefined || isFromIncluded ? from : from - 1,
      to: to === undefined || (isToIncluded && !isLong) ? to : to + 1,
    }
  }

  /** Marks a range as read. Returns whether it was the last one. */
  done(range: Range, rows: number): boolean {
    const top = range.to ?? this.today
    this.#left -= rows
    if (range.from === undefined) return true
    const days = top - range.from + 1
    this.cursor = range.from - 1
    if (days > 1 || rows < 50) this.#resize((days * this.#goal) / Math.max(rows, 1))
    return false
  }

  /** Records which days a filter includes, as an answer shows. */
  noteBounds(asked: Range, began: (string | null)[]): void {
    this.#bounds.note(asked, began)
  }

  /** The range has more rows than one page: a shorter one follows. */
  tooMany(range: Range, shown: Shown): void {
    const days = (range.to ?? this.today) - (range.from ?? firstDay) + 1
    this.#left = Math.max(this.#left, range.from === undefined ? shown.total : 0)
    this.#estimate(shown, range)
    this.#width = Math.max(1, Math.min(this.#width, Math.floor(days * 0.75)))
    if (days <= 1) this.#full.add(range.to ?? this.today)
  }

  #resize(days: number): void {
    this.#width = Math.max(1, Math.floor(Math.min(days, this.#width * maxGrowth)))
  }

  /** Estimates the rows per day from one page. */
  #estimate({ began, total, size }: Shown, { to }: Range): void {
    const top = to ?? this.cursor ?? this.today
    this.#goal = size * aimed
    const weight = total / Math.max(1, began.length)
    const rows = new Map<Day, number>()
    for (const time of began) {
      const day = Math.min(top, dayOf(time) ?? -Infinity)
      if (day > 0) rows.set(day, (rows.get(day) ?? 0) + weight)
    }
    for (const [day, count] of rows)
      if (count > size * fullShare && count > weight) this.#full.add(day)
    this.#width = widthFor(rows, top, this.#goal)
  }
}

/** How many days from the newest on have at most `goal` rows. */
function widthFor(rows: Map<Day, number>, top: Day, goal: number): number {
  const days = [...rows.keys()].toSorted((a, b) => b - a)
  let sum = 0
  for (const day of days) {
    sum += rows.get(day) ?? 0
    if (sum > goal) return Math.max(1, top - day)
  }
  const oldest = days.at(-1)
  return oldest === undefined ? 1 : Math.max(1, top - oldest + 1)
}
