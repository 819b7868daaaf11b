import 'server-only'
import type { Range } from './plan'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** The day that a filter names ends 14 hours before it does in UTC, or sooner than 12 hours after. */
const firstEndMs = dayMs - 14 * hourMs
const lastBeginMs = 12 * hourMs

/**
 * Whether "on or after" and "on or before" include the day, which an older specification denied: shown
 * by a row that in no zone of the earth is of another day.
 */
export class Bounds {
  isFromIncluded = false
  isToIncluded = false

  learn({ from, to }: Range, began: (string | null)[]): void {
    for (const time of began) {
      const ms = Date.parse(time ?? '')
      if (from !== undefined && ms < from * dayMs + firstEndMs) this.isFromIncluded = true
      if (to !== undefined && ms >= to * dayMs + lastBeginMs) this.isToIncluded = true
    }
  }
}
