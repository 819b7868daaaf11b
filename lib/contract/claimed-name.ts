/** Formatting, bidi and control characters, blanks that draw nothing, and lone surrogates. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu
/** More marks on one letter than any script needs; they would paint over the rows around. */
const piledMarks = /(\p{M}{3})\p{M}+/gu

const maximumGraphemes = 120
/** A claim may be megabytes; no name needs more than this many UTF-16 units. */
const maximumUnits = 2000

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

export type ClaimedName = {
  /** What the guest calls themself, safe to show inside `<bdi>`; null if nothing is left of it. */
  name: string | null
  /** The whole claim, made safe the same way but not cut to a name's length. */
  raw: string | null
  /** Whether the name held characters that cannot be seen. */
  hidden: boolean
}

/** The names of a full room and more; a longer claim is read anew each time it is shown. */
const mostRemembered = 1_000
const longestRemembered = 300
const remembered = new Map<string, ClaimedName>()

/**
 * Reads a name from a participant's `context`. Telnyx passes on whatever string the guest's own
 * client gave: often JSON with `username` or `name`, often plain text, sometimes an attack. Never
 * throws.
 */
export function claimedName(context: string | null | undefined): ClaimedName {
  if (typeof context !== 'string') return { name: null, raw: null, hidden: false }
  const known = remembered.get(context)
  if (known) return known
  const name = readName(context)
  if (context.length > longestRemembered) return name
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(context, name)
  return name
}

function readName(context: string): ClaimedName {
  const claim = nameInJson(context) ?? context
  return {
    name: firstGraphemes(visibleText(claim)) || null,
    raw: visibleText(context) || null,
    hidden: visibleText(claim) !== collapse(claim.slice(0, maximumUnits).normalize('NFC')),
  }
}

function nameInJson(context: string): string | null {
  let value: unknown
  try {
    value = JSON.parse(context)
  } catch {
    return null // Not JSON, or nested beyond the parser's stack: the text itself is the claim.
  }
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const fields = new Map<string, unknown>(Object.entries(value))
  const claims = ['username', 'name', 'displayName']
    .map((key) => fields.get(key))
    .filter((claim) => typeof claim === 'string')
  return claims.find((claim) => visibleText(claim) !== '') ?? claims[0] ?? null
}

const collapse = (text: string) => text.replace(/\s+/gu, ' ').trim()

function visibleText(text: string): string {
  const spaced = collapse(text.slice(0, maximumUnits))
  // Composed last as well: taking a character out can bring a letter and its mark together.
  return collapse(spaced.replace(invisible, '').normalize('NFC').replace(piledMarks, '$1'))
}

function firstGraphemes(text: string): string {
  if (text.length <= maximumGraphemes) return text
  let end = 0
  let count = 0
  for (const { index, segment } of segmenter.segment(text)) {
    if (count === maximumGraphemes) return text.slice(0, end).trim()
    end = index + segment.length
    count += 1
  }
  return text
}

/** Scripts in which one letter says enough and two would run together or read backwards. */
const oneLetter =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u

/** First letters of the first and the last word, or one letter, or null if there is no letter. */
export function initials(name: string | null): string | null {
  const words = (name ?? '').split(/[\s_.-]+/u)
  const letters = words.flatMap((word) => word.match(/\p{L}/u)?.[0] ?? [])
  const first = letters[0]
  const last = letters.at(-1)
  if (first === undefined || last === undefined) return null
  if (letters.length === 1 || oneLetter.test(first)) return capital(first)
  return capital(first) + capital(last)
}

const capital = (letter: string) => [...letter.toUpperCase()][0] ?? letter

/** One of twelve hues for a key (FNV-1a over its code units, then mixed); the same for ever. */
export function identityHue(key: string): number {
  let hash = 0x811c9dc5
  for (const unit of key.normalize('NFC').replace(invisible, '')) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % 12
}
