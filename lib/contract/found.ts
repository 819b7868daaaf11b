import { normalise } from './search/normalise'
import { placed } from './search/placed'

/** A piece of a text; `how` is null if it does not match, `exact` if it is whole words. */
export type FoundPart = { text: string; how: 'exact' | 'part' | null }

/** The normalised words of a query, without the dots before the end of an id. */
export function toWords(question: string): string[] {
  return normalise(question).split(/\s+/u).map(withoutDot).filter(Boolean)
}

export function holds(text: string | null | undefined, word: string): boolean {
  return normalise(text ?? '').includes(word)
}

/** Whether a word is the shown end of an id, its beginning, or all of it. */
export function isIdOf(id: string, word: string): boolean {
  return /^[0-9a-f-]{4,}$/u.test(word) && (id.endsWith(word) || id.startsWith(word))
}

type Named = { id: string; name: string | null }

/** Whether every word matches the name or the id; false without words. */
export function isFound({ id, name }: Named, words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => holds(name, word) || isIdOf(id, word))
}

/** Splits a text into pieces that match a word and those that do not. */
export function foundParts(text: string, words: readonly string[]): FoundPart[] {
  const { graphemes, normalised, places } = placed(text)
  const marked = graphemes.map(() => false)
  for (const word of words.filter(Boolean)) {
    for (let at = normalised.indexOf(word); at >= 0; at = normalised.indexOf(word, at + 1)) {
      marked.fill(true, places[at], (places[at + word.length - 1] ?? 0) + 1)
    }
  }
  const parts: FoundPart[] = []
  let start = 0
  for (let end = 1; end <= graphemes.length; end += 1) {
    if (end < graphemes.length && marked[end] === marked[start]) continue
    const isWhole = isBorder(graphemes[start - 1]) && isBorder(graphemes[end])
    const how = marked[start] ? (isWhole ? 'exact' : 'part') : null
    parts.push({ text: graphemes.slice(start, end).join(''), how })
    start = end
  }
  return parts
}

const isBorder = (letter: string | undefined) => !letter || !/[\p{L}\p{N}\p{M}]/u.test(letter)
const withoutDot = (word: string) => word.replace(/^·/u, '')
