import type { LivePerson } from '@/lib/contract/live'

/** When somebody came in, in ms since 1970: as read, else as a webhook reported it; Infinity if neither. */
function cameAt({ joinedAt, report }: LivePerson): number {
  const at = Date.parse(joinedAt ?? report?.at ?? report?.receivedAt ?? '')
  return Number.isNaN(at) ? Infinity : at
}

/** A copy with those who came first at its head; a newcomer stays at its end once a read has seen them. */
export function byArrival<Person extends LivePerson>(people: readonly Person[]): Person[] {
  return people
    .map((person) => ({ person, at: cameAt(person) }))
    .sort((a, b) => (a.at === b.at ? compareIds(a.person, b.person) : a.at - b.at))
    .map(({ person }) => person)
}

function compareIds(a: LivePerson, b: LivePerson): number {
  return a.id < b.id ? -1 : 1
}
