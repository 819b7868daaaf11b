import { scales, type HistorySpan, type People } from '@/lib/contract/overview-history'

/** Round numbers of people for the grid lines, from the first above zero; the last is the top. */
export function linesFor(max: number): number[] {
  const step = roundUp(max / 3)
  const count = Math.max(1, Math.ceil(max / step))
  return Array.from({ length: count }, (_, index) => (index + 1) * step)
}

/** Rounds up to 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  if (value <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5].find((factor) => factor * power >= value) ?? 10) * power
}

/** A stepped path through the counts, 1000 wide and 100 high. */
export function pathOf(counts: readonly number[], top: number): string {
  const width = 1_000 / Math.max(1, counts.length - 1)
  const height = (count: number) => round(100 - (count / top) * 100)
  const [first = 0, ...rest] = counts
  return `M0 ${height(first)}${rest.map((count, index) => `H${round((index + 1) * width)}V${height(count)}`).join('')}`
}

const round = (value: number) => Math.round(value * 10) / 10

/** The number of counts per row of the table: an hour or a day. */
const countsARow: Record<HistorySpan, number> = { day: 12, week: 24, month: 6 }

export type PeopleRow = { at: Date; now: number; before: number }

/** The maximum of each hour or day, newest first. */
export function rowsOf(span: HistorySpan, now: People, before: People): PeopleRow[] {
  const by = countsARow[span]
  const maxOf = ({ counts }: People, from: number) => Math.max(...counts.slice(from, from + by))
  const rows: PeopleRow[] = []
  for (let from = 0; from < now.counts.length - 1; from += by) {
    const at = new Date(Date.parse(now.from) + from * scales[span].stepMs)
    rows.push({ at, now: maxOf(now, from), before: maxOf(before, from) })
  }
  return rows.reverse()
}
