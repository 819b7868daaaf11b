import 'server-only'

/** Nearness to a time: soon after, shortly before, or about it. */
export type Near = 'after' | 'before' | 'about'

const numbers = [
  ...['one', 'two', 'three', 'four', 'five', 'six'],
  ...['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
]
const loosely = new RegExp(
  `\\b(?:(?:a (?:bit|little)|shortly|just|some ?time|soon) )?(after|past|before|around|about) ` +
    `(\\d{1,2}|${numbers.join('|')})(?::(\\d\\d))?(?![\\d:/.-])( ?[ap]m\\b)?(?!\\w)`,
  'iu',
)

/** Rewrites "a bit after two" as "at 2:00", which the time parser knows, with its nearness. */
export function plainHour(text: string): { text: string; near: Near | null } {
  const match = loosely.exec(text)
  if (!match) return inChinese(text)
  const [matched, word = '', digits = '', minutes = '00', half = ''] = match
  const at = numbers.indexOf(digits.toLowerCase())
  const plain = `at ${at >= 0 ? at + 1 : digits}:${minutes}${half}`
  return { text: text.replace(matched, plain), near: nearness(word.toLowerCase()) }
}

function nearness(word: string): Near {
  if (word === 'before') return 'before'
  return word === 'after' || word === 'past' ? 'after' : 'about'
}

const afterInChinese = /(?<=[点時时半分\d])(?:多|过后?|之后|以后)(?!\p{L})/u
const aboutInChinese = /左右|大概|大约/gu

function inChinese(text: string): { text: string; near: Near | null } {
  if (afterInChinese.test(text)) return { text: text.replace(afterInChinese, ' '), near: 'after' }
  if (text.search(aboutInChinese) === -1) return { text, near: null }
  return { text: text.replace(aboutInChinese, ' '), near: 'about' }
}
