import 'server-only'
import { asOneQuery, exactQuery, startQuery, tokenQuery } from '@/lib/contract/search/tokens'
import { database, type Database } from '@/lib/server/db/client'
import { crowdedFrom, noteCrowded } from './crowded-words'
import { maxNames, readNames, type NameRow, type NamesAsked, type Query } from './names-statement'
import type { Side } from './parts'

/**
 * The names of a side: all of them, where `crowd` is null. Else more answer than are read; `crowd` asks for those that
 * answer best, of which `sample` has some or, if they are known to be common, none.
 */
export type SideNames = { rows: NameRow[]; sample: NameRow[]; crowd: Crowded | null }
export type Crowded = { query: string; isWithin: boolean }

/** Each way finds all that those before it find. */
const ways = [exactQuery, startQuery, tokenQuery]
const within = 2

const everyWord = (queryOf: (word: string) => string, words: readonly string[]) =>
  words.length === 0 ? null : words.map((word) => `(${queryOf(word)})`).join(' & ')

/**
 * The names of these sides, and those that write the two words of a side as one; in one statement.
 * @param isForced reads also what is known to be common
 */
export async function askNames(
  sides: readonly Side[],
  joined: readonly Side[],
  isForced = false,
): Promise<{ names: SideNames[]; joined: NameRow[][] }> {
  const db = await database()
  const found = await readNames([...sides.map(toAsked(db, isForced)), ...joined.map(toJoined)])
  const rowsAt = sides.concat(joined).map((): typeof found => [])
  for (const row of found) rowsAt[row.at]?.push(row)
  const names = sides.map((side, at) => {
    const rows = rowsAt[at] ?? []
    const full = ways.findIndex((_, way) => countOf(rows, way) >= maxNames)
    if (full >= 0) noteCrowded(db, side, full)
    const from = crowdedFrom(db, side)
    if (from === null) return { rows, sample: [], crowd: null }
    const [narrower, sample] = [
      rows.filter(({ way }) => way < from),
      rows.filter(({ way }) => way >= from),
    ]
    return { rows: narrower, sample, crowd: crowdOf(side, from) }
  })
  return { names, joined: rowsAt.slice(sides.length) }
}

const toAsked =
  (db: Database, isForced: boolean) =>
  (side: Side): NamesAsked => {
    const from = crowdedFrom(db, side)
    const isCommon = (word: string) => crowdedFrom(db, { kind: side.kind, words: [word] }) === 0
    // A common name is found by time or room, so that it is not worth reading again.
    const isKnown = (way: number) => !isForced && from !== null && from < within && way >= from
    return {
      kind: side.kind,
      ways: ways.map((_, way) => (isKnown(way) ? null : queryOf(side.words, way, isCommon))),
    }
  }

function toJoined({ kind, words }: Side): NamesAsked {
  const [indexed] = asOneQuery(words)
  return { kind, ways: [indexed ? { indexed, checked: null } : null, null, null] }
}

const countOf = (rows: { way: number }[], way: number) =>
  rows.filter((row) => row.way === way).length

function crowdOf({ words }: Side, way: number): Crowded {
  const query = everyWord(ways[way] ?? tokenQuery, words) ?? ''
  const asOne = way === within ? asOneQuery(words) : []
  return { query: [query, ...asOne].join(' | '), isWithin: way === within }
}

/** Whole words are cheap to intersect; beginnings are collected first, so common words are checked afterwards. */
function queryOf(
  words: readonly string[],
  way: number,
  isCommon: (word: string) => boolean,
): Query | null {
  const of = ways[way] ?? tokenQuery
  const rare = way === 0 ? words : words.filter((word) => !isCommon(word))
  const driving = rare.length === 0 ? words : rare
  const indexed = everyWord(of, driving)
  const others = words.filter((word) => !driving.includes(word))
  return indexed === null ? null : { indexed, checked: everyWord(of, others) }
}
