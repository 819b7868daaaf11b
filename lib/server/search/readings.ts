import 'server-only'
import type { ReadPiece, SearchKind } from '@/lib/contract/search/answer'
import { parseQuestion, wordsOf, type Question } from '@/lib/contract/search/question'
import { readTime, type Clock, type TimeRange } from './time-words'

/** One way to read a question: words that somebody's name or a room's must answer. */
type Reading = { words: string[]; timed: boolean }

export type ReadQuestion = {
  readings: Reading[]
  rooms: string[]
  persons: string[]
  kinds: SearchKind[]
  ids: string[]
  ranges: TimeRange[]
  /** For the screen: how each piece was read, the likeliest way. */
  pieces: ReadPiece[]
}

/** What a question asks for; a time in it may be a name as well, so it is read both ways. */
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
    pieces: [...pieces, ...(time?.said ?? []).map((text) => ({ as: 'time' as const, text }))],
  }
}

function piecesOf({ rooms, persons, kinds, ids }: Question): ReadPiece[] {
  const all = { room: rooms, person: persons, kind: kinds, id: ids }
  const as = Object.keys(all) as (keyof typeof all)[]
  return as.flatMap((each) => all[each].map((text) => ({ as: each, text })))
}
