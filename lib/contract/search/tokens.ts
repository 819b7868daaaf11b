import { deletions, mayHoldTypo } from './edits'
import { isSolid, joinedIn, wordsIn } from './words'

/** Indexed letters of a word; matches are compared in full. */
const maxLetters = 48
/** Indexed letters of a word's end, and the shortest indexed end. */
const maxEnd = 12
const minEnd = 3

/** Marks that no word contains, so that ends, deletions and pairs are not mistaken for words. */
const endMark = '_'
const deletionMark = '~'
const joinMark = '+'

const start = (word: string, length: number) => [...word].slice(0, length).join('')

/** The distinct index tokens of a normalised text: lexemes for `array_to_tsvector`. */
export function tokensOf(normalised: string): string[] {
  const words = wordsIn(normalised)
  const tokens = words.flatMap(({ text, solid }) =>
    solid ? solidTokens(text) : spacedTokens(text),
  )
  const joined = joinedIn(words).map(({ text }) => joinMark + start(text, maxLetters))
  return [...new Set([...tokens, ...joined])]
}

/** Every character and pair: a text that lacks a pair of a run cannot contain the run. */
function solidTokens(run: string): string[] {
  const letters = [...run]
  return [...letters, ...pairs(letters)]
}

const pairs = (letters: readonly string[]) =>
  letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)

function spacedTokens(word: string): string[] {
  const letters = [...word]
  const ends = letters
    .slice(1, Math.max(1, Math.min(letters.length, maxLetters) - minEnd + 1))
    .map((_, at) => endMark + letters.slice(at + 1, at + 1 + maxEnd).join(''))
  const typos = mayHoldTypo(word) ? deletions(word).map((each) => deletionMark + each) : []
  return [start(word, maxLetters), ...ends, ...typos]
}

/**
 * A `tsquery` that matches every text that may contain the word: exactly, as a prefix, within, as
 * two words, or with one typo. It matches more; `howWord` decides.
 */
export function tokenQuery(word: string): string {
  if (isSolid(word)) return solidQuery(word)
  const alternatives = [startQuery(word), lexeme(joinMark + start(word, maxLetters))]
  if ([...word].length >= minEnd) alternatives.push(`${lexeme(endMark + start(word, maxEnd))}:*`)
  return [...alternatives, ...typoAlternatives(word).map(lexeme)].join(' | ')
}

/** A query for the whole word, and one for the word as a prefix. */
export const exactQuery = (word: string) =>
  isSolid(word) ? solidQuery(word) : lexeme(start(word, maxLetters))
export const startQuery = (word: string) =>
  isSolid(word) ? solidQuery(word) : `${lexeme(start(word, maxLetters))}:*`

/** A query for two words that a text may write as one. */
export const asOneQuery = (words: readonly string[]) =>
  words.length === 2 && !words.some(isSolid) ? [exactQuery(words.join(''))] : []

function solidQuery(word: string): string {
  const letters = [...word].slice(0, maxLetters)
  return (letters.length > 1 ? pairs(letters) : letters).map(lexeme).join(' & ')
}

function typoAlternatives(word: string): string[] {
  if (!mayHaveTypo(word)) return []
  const shorter = deletions(word)
  return [deletionMark + word, ...shorter, ...shorter.map((each) => deletionMark + each)]
}

/** A word with a missing letter is one letter shorter than its match. */
const mayHaveTypo = (word: string) => mayHoldTypo(word) || mayHoldTypo(`${word}a`)

const lexeme = (token: string) => `'${token}'`
