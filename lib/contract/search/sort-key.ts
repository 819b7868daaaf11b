import { normalise } from './normalise'
import { wordsIn } from './words'

const maxLetters = 200

/**
 * The sort key of a text, compared by bytes, since collations differ between databases: its
 * normalised words, and numbers by value, so that "Room 2" comes before "Room 10".
 */
export function sortKey(text: string): string {
  const words = wordsIn(normalise(text)).map((word) => word.text)
  const key = words.join(' ').replace(/[0-9]+/g, (figures) => {
    const value = figures.replace(/^0+(?=.)/, '')
    // A longer number is greater: its length precedes it as one letter.
    return String.fromCharCode(0x2f + Math.min(value.length, 9)) + value
  })
  return [...key].slice(0, maxLetters).join('')
}
