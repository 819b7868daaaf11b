import { howWord, better, type How } from './match'
import { placed } from './placed'
import { joinedIn, wordsIn, type Word } from './words'

/** A piece of a shown text; `how` is null if it does not match. */
export type Piece = { text: string; how: How | null }

type Span = { from: number; to: number; how: How }

/** Splits a shown text into pieces that match a normalised word and those that do not. */
export function highlight(text: string, asked: readonly string[]): Piece[] {
  const { graphemes, normalised, places } = placed(text)
  const marks: (How | null)[] = graphemes.map(() => null)
  for (const { from, to, how } of allSpans(wordsIn(normalised), asked)) {
    // Characters dropped by normalisation within a match, such as an apostrophe, belong to it.
    const last = places[to - 1] ?? -1
    for (let at = places[from] ?? 0; at <= last; at += 1) marks[at] = bestOf(marks[at], how)
  }
  const pieces: Piece[] = []
  graphemes.forEach((grapheme, at) => {
    const last = pieces.at(-1)
    const how = marks[at] ?? null
    if (last?.how === how) last.text += grapheme
    else pieces.push({ text: grapheme, how })
  })
  return pieces
}

function allSpans(words: readonly Word[], asked: readonly string[]): Span[] {
  const joined = joinedIn(words).filter(({ text }) => asked.includes(text))
  return [
    ...words.flatMap((word) => asked.flatMap((each) => spans(word, each))),
    ...joined.map(({ at, end }) => ({ from: at, to: end, how: 'part' as const })),
    ...asOne(words, asked),
  ]
}

/** A word composed of two query words. */
function asOne(words: readonly Word[], asked: readonly string[]): Span[] {
  if (asked.length !== 2) return []
  return words
    .filter(({ text }) => text === asked.join(''))
    .map(({ text, at }) => ({ from: at, to: at + text.length, how: 'part' as const }))
}

/** The matching ranges of a word: each place with the query word, or all of it for a typo. */
function spans({ text, at }: Word, asked: string): Span[] {
  const how = howWord(text, asked)
  if (!how) return []
  if (how === 'typo') return [{ from: at, to: at + text.length, how }]
  const found: Span[] = []
  for (let from = text.indexOf(asked); from >= 0; from = text.indexOf(asked, from + 1)) {
    found.push({ from: at + from, to: at + from + asked.length, how })
    if (how === 'prefix') break
  }
  return found
}

const bestOf = (before: How | null | undefined, how: How) =>
  before && better(before, how) < 0 ? before : how
