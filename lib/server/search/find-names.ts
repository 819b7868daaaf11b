import 'server-only'
import { askNames, type SideNames } from './ask-names'
import type { NameRow } from './names-statement'
import type { Parts, Side } from './parts'
import type { RankNames } from './rank-names'

type Place = Side & { at: number }

/**
 * The names that may answer each side. A name that holds all words of a side is among those that hold one of them, so a
 * side of several words is asked for only where too many names hold each, and where the rest of the question has answers.
 */
export async function findNames({ sides, parts }: Parts, rank: RankNames): Promise<SideNames[]> {
  const places = sides.map((side, at) => ({ ...side, at }))
  const single = places.filter(({ words }) => words.length === 1)
  const several = places.filter(({ words }) => words.length > 1)
  const read = await askNames(single, several)
  const found: (SideNames | null)[] = sides.map(() => null)
  single.forEach(({ at }, index) => (found[at] = read.names[index] ?? null))
  const joined = new Map(several.map(({ at }, index) => [at, read.joined[index] ?? []]))
  const joinedOf = (at: number) => joined.get(at) ?? []
  for (const side of several) {
    const rows = fewestOf(side, single, found)
    if (rows) found[side.at] = complete([...rows, ...joinedOf(side.at)])
  }
  const isNone = (side: number | null) => {
    const known = side === null ? null : found[side]
    return side !== null && known?.crowd === null && rank(side, known.rows).length === 0
  }
  const alive = parts.filter(({ person, room }) => !isNone(person) && !isNone(room))
  const open = several.filter(
    ({ at }) => !found[at] && alive.some(({ person, room }) => person === at || room === at),
  )
  const others = open.length === 0 ? [] : (await askNames(open, [])).names
  open.forEach(({ at }, index) => {
    const names = others[index] ?? complete([])
    found[at] = { ...names, rows: [...names.rows, ...joinedOf(at)] }
  })
  return found.map((names) => names ?? complete([]))
}

const complete = (rows: NameRow[]): SideNames => ({ rows, sample: [], crowd: null })

/** The names of the word that fewest hold, if one of the words has all of its names here. */
function fewestOf(
  side: Place,
  single: readonly Place[],
  found: readonly (SideNames | null)[],
): NameRow[] | null {
  const whole = single
    .filter(({ kind, words: [word = ''] }) => kind === side.kind && side.words.includes(word))
    .flatMap(({ at }) => (found[at]?.crowd === null ? [found[at].rows] : []))
    .toSorted((one, other) => one.length - other.length)
  return whole[0] ?? null
}
