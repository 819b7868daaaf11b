import { startOfDay } from '@/lib/contract/audit-days'

const dayMs = 86_400_000

/**
 * A day of a zone as an address says it, `2026-11-24+01:00`, with the offset that its beginning has, or its end where it
 * is the last: so that days on which clocks change are whole too.
 */
export function toZonedDay(day: string, timeZone: string, isLast: boolean): string {
  const plus = isLast ? 1 : 0
  const wall = Date.parse(`${day}T00:00:00Z`) + plus * dayMs
  const minutes = Math.round((wall - Date.parse(startOfDay(day, timeZone, plus))) / 60_000)
  if (Number.isNaN(minutes)) return day
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0')
  const offset = Math.abs(minutes)
  return `${day}${minutes < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}
