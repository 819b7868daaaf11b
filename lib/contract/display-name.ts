/** Maximum UTF-16 units read of a name; it may be megabytes long. */
const maxUnits = 2000
const maxGraphemes = 120

/**
 * Invisible characters: controls, lone surrogates, marks that reverse or join text, fillers. Not
 * all of `Cf`, which has visible signs such as the Arabic number sign.
 */
const invisible =
  '[\\p{Cc}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb\\u{13430}-\\u{1343f}\\u2800]'

const scripts = (...names: string[]) =>
  `(?=[${names.map((name) => `\\p{Script_Extensions=${name}}`).join('')}])`

/** Scripts with contextual letter shapes, where joiners are part of spelling. */
const shaping = `${scripts(
  ...['Arabic', 'Syriac', 'Nko', 'Adlam', 'Hanifi_Rohingya', 'Mongolian', 'Devanagari', 'Bengali'],
  ...['Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala'],
  ...['Khmer', 'Myanmar'],
)}[\\p{L}\\p{M}]`
/** Scripts without spaces between words, where a zero-width space allows a line break. */
const unspaced = `${scripts('Thai', 'Lao', 'Khmer', 'Myanmar')}[\\p{L}\\p{M}]`
const viramas = '[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca]'
const emoji = '\\p{Extended_Pictographic}'

/** Where invisible characters are needed: they belong to the sign before them. */
const needed = [
  `(?<=${emoji}\\ufe0f?|\\p{Emoji_Modifier})\\u200d(?=${emoji})`,
  `(?<=${emoji})[\\ufe0e\\ufe0f]`,
  '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
  `(?<=${shaping})[\\u200c\\u200d](?=${shaping})`,
  `(?<=${viramas}|(?=\\p{Script=Arabic})\\p{L})\\u200d`,
  `(?<=${unspaced})\\u200b(?=${unspaced})`,
  '(?<=[\\p{Script=Han}\\p{Script=Myanmar}\\p{Script=Phags_Pa}])[\\ufe00-\\ufe02]',
  '(?<=\\p{Script=Han})[\\u{e0100}-\\u{e01ef}]',
  '(?<=(?=\\p{Script=Mongolian})\\p{L})[\\u180b-\\u180f]',
]
const isNeeded = new RegExp(needed.join('|'), 'uy')
/** The flags of England, Scotland, Wales and others: a black flag with its letters as tags. */
const flag = '\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}'
const flagOrInvisible = new RegExp(`${flag}|(${invisible})`, 'gu')

/** Replaces each invisible character that is not needed. */
export function replaceHidden(text: string, put: (character: string) => string): string {
  return text.replace(flagOrInvisible, (found, character: string | undefined, at: number) => {
    isNeeded.lastIndex = at
    return character === undefined || isNeeded.test(text) ? found : put(character)
  })
}

/** More marks on one letter than any script needs; they would cover the rows around. */
const piledMarks =
  /((?:(?=\p{Script=Inherited})\p{M}){3})(?:(?=\p{Script=Inherited})\p{M})+|(\p{M}{8})\p{M}+/gu

const plain = /^(?:[!-~]+ )*[!-~]+$/

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

export type DisplayName = {
  /** Safe to show inside `<bdi>`, cut with a "…" after 120 graphemes; null if nothing is left. */
  name: string | null
  /** The uncut name, unless it is longer than 2,000 UTF-16 units. */
  whole: string | null
  /** Whether invisible characters were removed. */
  hidden: boolean
}

/**
 * An untrusted name made safe to show: composed (NFC), blanks collapsed, invisible characters
 * removed unless emoji or the spelling of a script need them. Idempotent.
 */
export function displayName(text: string | null | undefined): DisplayName {
  if (!text) return { name: null, whole: null, hidden: false }
  if (text.length <= maxGraphemes && plain.test(text))
    return { name: text, whole: text, hidden: false }
  const start = text.length > maxUnits ? startOf(text) : text
  const spaced = collapse(start).normalize('NFC')
  const drawn = replaceHidden(spaced, () => '')
  // Composed again at the end: a removal can bring a letter and its mark together.
  const visible = collapse(drawn.normalize('NFC').replace(piledMarks, '$1$2'))
  const whole = visible && start !== text ? `${visible}…` : visible
  return { name: cut(whole) || null, whole: whole || null, hidden: visible !== spaced }
}

const collapse = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** Without a trailing lone surrogate or joiner, which would count as hidden. */
const startOf = (text: string) =>
  text.slice(0, maxUnits).replace(/[\u200b-\u200d\ufe00-\ufe0f\ud800-\udbff]+$/, '')

function cut(text: string): string {
  if (text.length <= maxGraphemes) return text
  let end = 0
  let count = 0
  for (const { index, segment } of segmenter.segment(text)) {
    if (count === maxGraphemes) return `${text.slice(0, end).trim()}…`
    end = index + segment.length
    count += 1
  }
  return text
}
