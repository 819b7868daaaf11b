import type { LivePerson } from '@/lib/contract/live'

/** Those in the room first, longest there at the top; then those who left, the latest first. */
export function peopleOrder(people: LivePerson[]): LivePerson[] {
  const inside = people.filter((person) => person.leftAt === null)
  const left = people.filter((person) => person.leftAt !== null)
  return [
    ...inside.sort((a, b) => compare(a.joinedAt, b.joinedAt) || compare(a.id, b.id)),
    ...left.sort((a, b) => compare(b.leftAt, a.leftAt) || compare(a.id, b.id)),
  ]
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
}
