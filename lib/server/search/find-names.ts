import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { asOneQuery, exactQuery, startQuery, tokenQuery } from '@/lib/contract/search/tokens'
import type { Transaction } from '@/lib/server/db/client'
import type { Side } from './parts'

/** A name that may answer a side. */
export type NameRow = { side: number; id: number; normalised: string }

/** The names of a side. Where more answer than are here, `crowd` asks for those that answer best; else it is null. */
export type SideNames = { rows: NameRow[]; crowd: { query: string; isWithin: boolean } | null }

/** Names read for each side in each way: the rest are of no use to a reader. */
const maxNames = 400

type Place = Side & { at: number }

const everyWord = (queryOf: (word: string) => string) => (words: readonly string[]) =>
  words.map((word) => `(${queryOf(word)})`).join(' & ')

/** Each way finds all that those before it find; the wider ones cost more, and are asked only where these left room. */
const ways = [
  everyWord(exactQuery),
  everyWord(startQuery),
  (words: readonly string[]) => [everyWord(tokenQuery)(words), ...asOneQuery(words)].join(' | '),
]

/**
 * The names that may answer each side. A name that holds all words of a side is among those that hold one of them, so a
 * side of several words is asked for only where too many names hold each.
 */
export async function findNames(tx: Transaction, sides: Side[]): Promise<SideNames[]> {
  const places = sides.map((side, at) => ({ ...side, at }))
  const found: SideNames[] = sides.map(() => ({ rows: [], crowd: null }))
  const single = places.filter(({ words }) => words.length === 1)
  await readWays(tx, single, found)
  const several = places.filter(({ words }) => words.length > 1)
  const narrowest = several.map((side) => fewestOf(side, single, found))
  await readWays(
    tx,
    several.filter((_, index) => !narrowest[index]),
    found,
  )
  const derived = several.filter((_, index) => narrowest[index])
  const asOne = await read(tx, derived, (words) => asOneQuery(words)[0] ?? null)
  several.forEach(({ at }, index) => {
    const rows = narrowest[index]
    if (!rows) return
    const joined = asOne.filter((row) => row.side === at)
    found[at] = {
      rows: [...rows.map((row) => ({ ...row, side: at })), ...joined],
      crowd: null,
    }
  })
  return found
}

/** The names of the word that fewest hold, if one of the words has all of its names here. */
function fewestOf(side: Place, single: Place[], found: SideNames[]): NameRow[] | null {
  const complete = single
    .filter(({ kind, words: [word = ''] }) => kind === side.kind && side.words.includes(word))
    .flatMap(({ at }) => (found[at]?.crowd === null ? [found[at].rows] : []))
    .toSorted((one, other) => one.length - other.length)
  return complete[0] ?? null
}

async function readWays(tx: Transaction, sides: Place[], found: SideNames[]): Promise<void> {
  let open = sides
  for (const queryOf of ways) {
    const rows = await read(tx, open, queryOf)
    const isWithin = queryOf === ways.at(-1)
    open = open.filter(({ at, words }) => {
      const answers = rows.filter(({ side }) => side === at)
      const isFull = answers.length >= maxNames
      const crowd = isFull ? { query: queryOf(words), isWithin } : null
      found[at] = { rows: [...(found[at]?.rows ?? []), ...answers], crowd }
      return !isFull
    })
  }
}

async function read(
  tx: Transaction,
  sides: Place[],
  queryOf: (words: readonly string[]) => string | null,
): Promise<NameRow[]> {
  const asked = sides.flatMap((side) => {
    const query = queryOf(side.words)
    return query === null ? [] : [select(side, query)]
  })
  if (asked.length === 0) return []
  return (await tx.execute<NameRow>(sql.join(asked, sql` union all `))).rows
}

/** The kind stands in the statement itself, since each has an index of its own. */
const select = ({ at, kind }: Place, query: string): SQL => sql`(
  select ${at}::int as side, id, normalised from mirror_texts
  where kind = ${sql.raw(`'${kind}'`)} and tokens @@ ${query}::tsquery limit ${maxNames})`
