import 'server-only'
import type { PersonDay, PersonJoin } from '@/lib/contract/person-identity'

/** Seconds in rooms and visits by start day in the zone, oldest first. */
export function sumDays(joins: readonly PersonJoin[], timeZone: string, now: number): PersonDay[] {
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const days = new Map<string, { secs: number; visits: Set<string> }>()
  for (const { joinedAt, leftAt, visit } of joins) {
    const began = Date.parse(joinedAt)
    const day = dayOf.format(began)
    const sums = days.get(day) ?? { secs: 0, visits: new Set() }
    const until = leftAt === null ? now : Date.parse(leftAt)
    sums.secs += Math.max(0, Math.round((until - began) / 1000))
    days.set(day, { ...sums, visits: sums.visits.add(visit) })
  }
  return [...days]
    .map(([day, { secs, visits }]) => ({ day, secs, visits: visits.size }))
    .sort((a, b) => a.day.localeCompare(b.day))
}
