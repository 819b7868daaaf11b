/** One line of the table: what was measured, against what, and what it should be. */
export type Figure = {
  /** The name of the goal, such as P1. */
  id: string
  what: string
  value: number
  unit: '×' | 's' | 'frames' | 'KiB' | 'files' | 'requests' | 'calls' | 'events' | 'elements'
  /** The goal is met up to this value. */
  goal: number
  /** The reference's value in the same run, where there is one. */
  reference?: number
  note?: string
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const index = Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)
  return sorted[Math.max(0, index)] ?? Number.NaN
}

export const median = (values: number[]) => percentile(values, 0.5)

const shown = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))

/** A Markdown table of the figures. */
export function toTable(figures: Figure[]): string {
  const rows = figures.map(({ id, what, value, unit, goal, reference }) =>
    [
      id,
      what,
      `${shown(value)} ${unit}`,
      `≤ ${shown(goal)}`,
      reference === undefined ? '–' : shown(reference),
      value <= goal ? 'yes' : 'NO',
    ].join(' | '),
  )
  const head = ['id', 'measure', 'figure', 'goal', 'reference', 'reached'].join(' | ')
  return [`| ${head} |`, '|---|---|---|---|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n')
}
