import 'server-only'
import type { Range } from './plan'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** The day of a filter ends between 14 hours before and 12 hours after the UTC day. */
const firstEndMs = dayMs - 14 * hourMs
const lastBeginMs = 12 * hourMs

/**
 * Whether "on or after" and "on or before" include the day, which an older specification denied:
 * proved by a row that is of another day in no time zone.
 */
export class Bounds {
  isFromIncluded = false
  isToIncluded = false

  note({ from, to }: Range, began: (string | null)[]): void {
    for (const time of began) {
      const ms = Date.parse(time ?? '')
      if (from !== undefined && ms < from * dayMs + firstEndMs) this.isFromIncluded = true
      if (to !== undefined && ms >= to * dayMs + lastBeginMs) this.isToIncluded = true
    }
  }
}
