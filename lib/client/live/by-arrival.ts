import type { LivePerson } from '@/lib/contract/live'

/** When a participant joined, in ms since 1970: as read, else as reported; Infinity if neither. */
function cameAt({ joinedAt, report }: LivePerson): number {
  const at = Date.parse(joinedAt ?? report?.at ?? report?.receivedAt ?? '')
  return Number.isNaN(at) ? Infinity : at
}

/** A sorted copy, first joins first; a newcomer stays last once a read has confirmed them. */
export function byArrival<Person extends LivePerson>(people: readonly Person[]): Person[] {
  return people
    .map((person) => ({ person, at: cameAt(person) }))
    .sort((a, b) => (a.at === b.at ? compareIds(a.person, b.person) : a.at - b.at))
    .map(({ person }) => person)
}

function compareIds(a: LivePerson, b: LivePerson): number {
  return a.id < b.id ? -1 : 1
}
