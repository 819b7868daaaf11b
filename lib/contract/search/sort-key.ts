import { normalise } from './normalise'
import { wordsIn } from './words'

const maxLetters = 200

/**
 * What a text is sorted by, byte by byte, since the collations of databases differ: its normalised
 * words, and figures by their value, so that "Room 2" stands before "Room 10".
 */
export function sortKey(text: string): string {
  const words = wordsIn(normalise(text)).map((word) => word.text)
  const key = words.join(' ').replace(/[0-9]+/g, (figures) => {
    const value = figures.replace(/^0+(?=.)/, '')
    // A longer number is greater: the length goes before it, as one letter.
    return String.fromCharCode(0x2f + Math.min(value.length, 9)) + value
  })
  return [...key].slice(0, maxLetters).join('')
}
