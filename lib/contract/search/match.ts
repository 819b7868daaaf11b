import { isOneEditApart, mayHoldTypo } from './edits'
import { isSolid, joinedIn, type Word } from './words'

/** How a word matched, best first. */
export const hows = ['exact', 'prefix', 'part', 'typo'] as const
export type How = (typeof hows)[number]

export const better = (a: How, b: How) => hows.indexOf(a) - hows.indexOf(b)

/** How a word of a text matches a query word; both normalised. */
export function howWord(word: string, asked: string): How | null {
  if (word === asked) return 'exact'
  if (word.startsWith(asked)) return 'prefix'
  if (word.includes(asked) && (isSolid(asked) || [...asked].length > 2)) return 'part'
  return isTypo(word, asked) ? 'typo' : null
}

function isTypo(word: string, asked: string): boolean {
  const longer = word.length >= asked.length ? word : asked
  if (!mayHoldTypo(longer) || /\p{N}/u.test(word + asked)) return false
  return !isSolid(word) && !isSolid(asked) && isOneEditApart(word, asked)
}

/** The best match of a query word among a text's words; a pair that makes it up matches in part. */
export function matchWord(words: readonly Word[], asked: string): How | null {
  const found = words.map(({ text }) => howWord(text, asked)).filter((how) => how !== null)
  if (joinedIn(words).some(({ text }) => text === asked)) found.push('part')
  return found.sort(better)[0] ?? null
}

/**
 * How a text matches all query words: as its worst one does. Two query words match in part if the
 * text writes them as one. Null if one is missing, or there are none.
 */
export function matchAll(words: readonly Word[], asked: readonly string[]): How | null {
  return matchEach(words, asked) ?? (isWrittenAsOne(words, asked) ? 'part' : null)
}

const isWrittenAsOne = (words: readonly Word[], asked: readonly string[]) =>
  asked.length === 2 && words.some(({ text }) => text === asked.join(''))

function matchEach(words: readonly Word[], asked: readonly string[]): How | null {
  const found = asked.map((word) => matchWord(words, word))
  if (found.length === 0 || found.includes(null)) return null
  return (
    found
      .filter((how) => how !== null)
      .sort(better)
      .at(-1) ?? null
  )
}
