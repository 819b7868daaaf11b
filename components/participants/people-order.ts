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

/** The rows in the held order, with newcomers at the end. */
export function inHeldOrder<Row>(
  rows: Row[],
  idOf: (row: Row) => string,
  held: string[] | null,
): Row[] {
  if (!held) return rows
  const place = new Map(held.map((id, index) => [id, index]))
  const placeOf = (row: Row) => place.get(idOf(row)) ?? held.length
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b))
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
}
