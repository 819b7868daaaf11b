import 'server-only'

/** A day as Telnyx filters by it, counted from 1970-01-01. */
export type Day = number

const dayMs = 86_400_000

/** As in a filter: YYYY-MM-DD. */
export const dayText = (day: Day) => new Date(day * dayMs).toISOString().slice(0, 10)

/** The UTC day of a time; null for an invalid one. */
export function dayOf(time: string | null | undefined): Day | null {
  const ms = Date.parse(time ?? '')
  return Number.isNaN(ms) ? null : Math.floor(ms / dayMs)
}

export const dayOfText = (text: string): Day => Math.floor(Date.parse(`${text}T00:00:00Z`) / dayMs)

/** Today in the most advanced zone, 14 hours ahead of UTC. */
export const lastToday = (now = Date.now()): Day => Math.floor((now + 14 * 3_600_000) / dayMs)

/** Today in the zone furthest behind, 12 hours behind UTC. */
export const firstToday = (now = Date.now()): Day => Math.floor((now - 12 * 3_600_000) / dayMs)
