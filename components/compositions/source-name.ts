import { claimedName } from '@/lib/contract/claimed-name'
import type { CompositionSource } from '@/lib/contract/composition'

type NoName = (recordingId: string) => string

/** A recording in a picture of a layout. */
export type PicturedPerson = { id: string; identity: string; name: string }

/**
 * Labels of recordings in a layout: claimed names, made safe. Recordings with the same name get the
 * end of an id beside it.
 */
export function toPeople(sources: CompositionSource[], noName: NoName): PicturedPerson[] {
  const people = sources.map((source) => ({
    id: source.recordingId,
    identity: source.participantId ?? source.recordingId,
    name: claimedName(source.context).name ?? noName(source.recordingId.slice(-4)),
  }))
  const names = people.map(({ name }) => name)
  return people.map((person) => {
    const isAlone = names.indexOf(person.name) === names.lastIndexOf(person.name)
    return isAlone ? person : { ...person, name: `${person.name} ·${person.identity.slice(-4)}` }
  })
}
