import 'server-only'
import type { ReadQuestion } from './readings'

/** Words that one name must answer, all of them, as they were typed after each other. */
export type Side = { kind: 'person' | 'room'; words: string[] }

/** A way to share the words among who was there and where: places in `sides`, null where it takes none. */
export type Part = { person: number | null; room: number | null; timed: boolean }

export type Parts = { sides: Side[]; parts: Part[] }

/** So many words may stand in any order; of more, each side takes one stretch. */
const maxShuffled = 4

/** Every way in which the words of a question may be about a person and a room. */
export function partsOf({ readings, rooms, persons }: ReadQuestion): Parts {
  const sides: Side[] = []
  const parts: Part[] = []
  const place = (kind: Side['kind'], words: string[]) => {
    if (words.length === 0) return null
    const key = keyOf(words)
    const at = sides.findIndex((side) => side.kind === kind && keyOf(side.words) === key)
    return at >= 0 ? at : sides.push({ kind, words }) - 1
  }
  for (const { words, timed } of readings) {
    for (const chosen of splits(words)) {
      const person = place('person', unique([...persons, ...chosen]))
      const room = place(
        'room',
        unique([...rooms, ...words.filter((word) => !chosen.includes(word))]),
      )
      if (person !== null || room !== null || timed) parts.push({ person, room, timed })
    }
  }
  return { sides, parts }
}

const keyOf = (words: string[]) => words.toSorted().join(' ')
const unique = (words: string[]) => [...new Set(words)]

/** The words that may be of a person's name; the others are of a room's. */
function splits(words: string[]): string[][] {
  if (words.length > maxShuffled) {
    const at = [...words.keys(), words.length]
    return at.flatMap((n) => [words.slice(0, n), words.slice(n)])
  }
  return Array.from({ length: 2 ** words.length }, (_, mask) =>
    words.filter((_word, at) => (mask >> at) % 2 === 1),
  )
}
