/** Scripts with capitals; elsewhere one letter is enough, and two would run together. */
const cased = /\p{Lu}|\p{Ll}|\p{Lt}/u

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * First letters of the first and the last word, each with all its marks; one letter in a script
 * without capitals; null if there is no letter.
 */
export function initials(name: string | null): string | null {
  const words = (name ?? '').split(/[\s_.-]+/u)
  const letters = words.flatMap((word) => firstLetter(word) ?? [])
  const first = letters[0]
  const last = letters.at(-1)
  if (first === undefined || last === undefined) return null
  if (letters.length === 1 || !cased.test(first) || !cased.test(last)) return capital(first)
  return capital(first) + capital(last)
}

/** A joined letter is drawn as part of the first. */
function firstLetter(word: string): string | undefined {
  const at = word.search(/\p{L}/u)
  if (at === -1) return undefined
  const segments = segmenter.segment(word)
  const start = segments.containing(at)?.index ?? at
  let letter = ''
  do letter += segments.containing(start + letter.length)?.segment ?? ''
  while (letter.endsWith('\u200d') && start + letter.length < word.length)
  return letter
}

/** “ß” has a two-letter capital; a tile has room for one. */
function capital(letter: string): string {
  const upper = letter.toUpperCase()
  if (upper.length <= letter.length) return upper
  return segmenter.segment(upper).containing(0)?.segment ?? upper
}

/** Characters removed from keys; changing this would change everybody's hue. */
const ignored = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** One of twelve hues for a key (FNV-1a over its code units, then mixed); the same for ever. */
export function identityHue(key: string): number {
  let hash = 0x811c9dc5
  for (const unit of key.normalize('NFC').replace(ignored, '')) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % 12
}
