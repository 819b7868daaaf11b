import 'server-only'
import type { ReadPiece, SearchKind } from '@/lib/contract/search/answer'
import { parseQuestion, wordsOf, type Question } from '@/lib/contract/search/question'
import { readTime, type Clock, type TimeRange } from './time-words'

/** One reading of a query: words that a person's or room's name must match. */
type Reading = { words: string[]; timed: boolean }

export type ReadQuestion = {
  readings: Reading[]
  rooms: string[]
  persons: string[]
  kinds: SearchKind[]
  ids: string[]
  ranges: TimeRange[]
  /** How each piece was read, by the likeliest reading; for the screen. */
  pieces: ReadPiece[]
}

/** Parses a query; a time in it may also be a name, so both readings are kept. */
export function readQuestion(typed: string, clock: Clock): ReadQuestion {
  const question = parseQuestion(typed)
  const time = readTime(question.rest, clock)
  const words = wordsOf(time ? time.rest : question.rest)
  const asNames = { words: wordsOf(question.rest), timed: false }
  const readings = time ? [{ words, timed: true }, asNames] : [asNames]
  const { rooms, persons, kinds, ids } = question
  const pieces = [...piecesOf(question), ...words.map((text) => ({ as: 'word' as const, text }))]
  return {
    readings: question.rest.trim() === '' && rooms.length + persons.length === 0 ? [] : readings,
    ...{ rooms, persons, kinds, ids },
    ranges: time?.ranges ?? [],
    pieces: [...pieces, ...(time?.matched ?? []).map((text) => ({ as: 'time' as const, text }))],
  }
}

function piecesOf({ rooms, persons, kinds, ids }: Question): ReadPiece[] {
  const all = { room: rooms, person: persons, kind: kinds, id: ids }
  const as = Object.keys(all) as (keyof typeof all)[]
  return as.flatMap((each) => all[each].map((text) => ({ as: each, text })))
}
