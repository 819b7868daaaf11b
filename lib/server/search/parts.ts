import 'server-only'
import type { ReadQuestion } from './readings'

/** Words that one name must match, all of them, in the order typed. */
export type Side = { kind: 'person' | 'room'; words: string[] }

/** One split of the words between person and room: indices into `sides`, null where unused. */
export type Part = { person: number | null; room: number | null; timed: boolean }

export type Parts = { sides: Side[]; parts: Part[] }

/** Up to this many words may be in any order; above it, each side takes one run. */
const maxShuffled = 4

/** Every split of a query's words between a person and a room. */
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

/** The words that may be a person's name; the others are a room's. */
function splits(words: string[]): string[][] {
  if (words.length > maxShuffled) {
    const at = [...words.keys(), words.length]
    return at.flatMap((n) => [words.slice(0, n), words.slice(n)])
  }
  return Array.from({ length: 2 ** words.length }, (_, mask) =>
    words.filter((_word, at) => (mask >> at) % 2 === 1),
  )
}
