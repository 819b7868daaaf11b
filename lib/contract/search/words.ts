import { normalise } from './normalise'

/** Scripts written without blanks between words, and signs that stand for a word each. */
const unspaced = [
  ...['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Hangul', 'Yi'],
  ...['Thai', 'Lao', 'Khmer', 'Myanmar'],
].map((script) => `\\p{Script_Extensions=${script}}`)
const solid = `(?:(?=[${unspaced.join('')}])[\\p{L}\\p{M}\\p{Nl}]|\\p{Extended_Pictographic})`
const solidRun = new RegExp(`${solid}+`, 'uy')
const wordRun = new RegExp(`(?:(?!${solid})[\\p{L}\\p{M}\\p{N}])+`, 'uy')

/** A piece of a normalised text; `solid` if its script has no spaces between words. */
export type Word = { text: string; at: number; solid: boolean }

/**
 * The words of a normalised text in order, separated by anything but letters, marks, digits and
 * symbols.
 */
export function wordsIn(normalised: string): Word[] {
  const words: Word[] = []
  for (let at = 0; at < normalised.length;) {
    const run = runAt(solidRun, normalised, at)
    const text = run ?? runAt(wordRun, normalised, at)
    if (text) words.push({ text, at, solid: run !== null })
    at += text?.length ?? ((normalised.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  }
  return words
}

function runAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** Neighbouring words joined: many write "stand-up" as "standup". */
export function joinedIn(words: readonly Word[]): { text: string; at: number; end: number }[] {
  return words.slice(1).flatMap((word, index) => {
    const before = words[index]
    if (!before || before.solid || word.solid) return []
    return [{ text: before.text + word.text, at: before.at, end: word.at + word.text.length }]
  })
}

/** The distinct words of a query. */
export function askedWords(text: string): string[] {
  return [...new Set(wordsIn(normalise(text)).map((word) => word.text))]
}

/** Whether a word is of a script without spaces, where single-letter typos do not occur. */
export function isSolid(word: string): boolean {
  return runAt(solidRun, word, 0) !== null
}
