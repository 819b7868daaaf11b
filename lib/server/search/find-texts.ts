import 'server-only'
import { askNames, type SideNames } from './ask-names'
import { findCrowded, type Crowd, type Walk } from './find-crowded'
import { findNames } from './find-names'
import type { Part, Parts, Side } from './parts'
import { rankerOf, type Hit } from './rank-names'

/** The names that answer each side of a question, and the parts of it whose sides all have some. */
export async function findTexts({ sides, parts }: Parts, walk: Walk) {
  const rank = rankerOf(sides)
  const names = sides.length === 0 ? [] : await findNames({ sides, parts }, rank)
  const hits = names.map(({ rows }, side) => rank(side, rows))
  const has = (side: number | null) => side === null || (hits[side] ?? []).length > 0
  const look = async (crowds: Crowd[]) => {
    for (const row of await findCrowded(crowds, walk))
      hits[row.side]?.push(...rank(row.side, [row]))
    const few = crowds
      .map(({ side }) => side)
      .filter((side) => (hits[side] ?? []).length < walk.limit)
    const samples = await readSamples(sides, names, [...new Set(few)])
    for (const { side, rows } of samples) hits[side]?.push(...rank(side, rows))
  }
  await look(crowdsOfRooms({ sides, parts }, names))
  const alive = parts.filter(({ room }) => has(room))
  await look(crowdsOfPeople(alive, names, hits))
  const answered = alive.filter(({ person }) => has(person))
  const used = new Set(answered.flatMap(({ person, room }) => [person, room]))
  return { parts: answered, hits: hits.flatMap((of, side) => (used.has(side) ? distinct(of) : [])) }
}

/** Some names of these sides, whenever their people were seen; read now where they were known to be common. */
async function readSamples(sides: readonly Side[], names: SideNames[], of: number[]) {
  const unread = of.filter((side) => names[side]?.sample.length === 0)
  const read = unread.length === 0 ? [] : (await askNames(at(sides, unread), [], true)).names
  return of.map((side) => ({
    side,
    rows: (read[unread.indexOf(side)] ?? names[side])?.sample ?? [],
  }))
}

const at = <Item>(items: readonly Item[], places: readonly number[]): Item[] =>
  places.flatMap((place) => items[place] ?? [])

const distinct = (hits: Hit[]) => [...new Map(hits.map((hit) => [hit.textId, hit])).values()]

function crowdsOfRooms({ sides, parts }: Parts, names: SideNames[]): Crowd[] {
  const asked = new Set(parts.map(({ room }) => room))
  return sides.flatMap(({ kind }, side) => {
    const crowd = names[side]?.crowd
    return kind === 'room' && crowd && asked.has(side) ? [{ ...crowd, side, kind }] : []
  })
}

/** Those of a side that several parts share are looked for where each part says. */
function crowdsOfPeople(parts: readonly Part[], names: SideNames[], hits: Hit[][]): Crowd[] {
  return parts.flatMap(({ person, room, timed }) => {
    const crowd = person === null ? null : names[person]?.crowd
    if (person === null || !crowd) return []
    const roomTextIds = room === null ? null : (hits[room] ?? []).map(({ textId }) => textId)
    return [{ ...crowd, side: person, kind: 'person' as const, timed, roomTextIds }]
  })
}
