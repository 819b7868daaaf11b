/** Either identifies whether a row has no dates. */
export type Chosen = { id: string } | { luck: number }

/** Whether all dates of this row are null: always the same rows, and more of them for a larger share. */
export function isDateless(row: Chosen, share: number): boolean {
  return share > 0 && ('luck' in row ? row.luck : luckOf(row.id)) < share
}

/** At least 0 and below 1, from the second and third groups of the id. */
function luckOf(id: string): number {
  return parseInt(id.slice(4, 8) + id.slice(9, 13), 16) / 0x1_0000_0000
}

const dates = [
  'created_at',
  'updated_at',
  'started_at',
  'joined_at',
  'ended_at',
  'left_at',
  'completed_at',
] as const

/** A copy of the object with null for each of its dates. */
export function withoutDates<T extends object>(presented: T): T {
  const nulls = dates.filter((date) => date in presented).map((date) => [date, null])
  return { ...presented, ...Object.fromEntries(nulls) }
}
