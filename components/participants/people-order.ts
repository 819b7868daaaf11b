import { byArrival } from '@/lib/client/live/by-arrival'
import type { LivePerson } from '@/lib/contract/live'

/** People inside first, the longest at the top; then those who left, latest first. */
export function peopleOrder(people: LivePerson[]): LivePerson[] {
  const inside = people.filter((person) => person.leftAt === null)
  const left = people.filter((person) => person.leftAt !== null)
  return [
    ...byArrival(inside),
    ...left.sort((a, b) => compare(b.leftAt, a.leftAt) || compare(a.id, b.id)),
  ]
}

/** The rows in the frozen order, with newcomers at the end. */
export function inFrozenOrder<Row>(
  rows: Row[],
  idOf: (row: Row) => string,
  frozen: string[] | null,
): Row[] {
  if (!frozen) return rows
  const place = new Map(frozen.map((id, index) => [id, index]))
  const placeOf = (row: Row) => place.get(idOf(row)) ?? frozen.length
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b))
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
}
