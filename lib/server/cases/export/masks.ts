import 'server-only'
import { displayName } from '@/lib/contract/display-name'

/** A person by the key of the identity rule, and a name that they claim. */
export type Claimed = { key: string; name: string | null }

export type Masks = {
  /** The name of a person in the file. */
  nameOf: (claimed: Claimed) => string | null
  /** A user's text, without names and e-mail addresses if these are masked. */
  text: (written: string) => string
}

/** Claimed names, without characters that turn or hide text. */
export const claimedNames: Masks = {
  nameOf: ({ name }) => displayName(name).name,
  text: (written) => written,
}

const email = /[^\s@<>()[\]"',;:]+@[^\s@<>()[\]"',;:]+\.[\p{L}\p{N}-]+/gu
const special = /[\\^$.*+?()[\]{}|]/g
/** Scripts that separate words by blanks; in others a name may touch the next word. */
const parted = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\s'’.-]+$/u
const minPartLength = 3

/** Who stays named, and the words for the others: "Person {n}". */
type Masking = { kept: ReadonlySet<string>; word: (number: number) => string }

/**
 * Numbers people as "Person 1", "Person 2" in the given order, the same everywhere. In texts, their
 * names, each word of these, and e-mail addresses are replaced, in doubt a word too many: also one
 * that a person who stays named shares with a masked one.
 */
export async function maskNames(
  everybody: AsyncIterable<Claimed>,
  { kept, word }: Masking,
): Promise<Masks> {
  const numbers = new Map<string, number>()
  const byText = new Map<string, number>()
  const numberOf = (key: string) => {
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return number
  }
  for await (const { key, name } of everybody) {
    if (kept.has(key)) continue
    const number = numberOf(key)
    for (const text of textsOf(name)) if (!byText.has(text)) byText.set(text, number)
  }
  const pattern = patternOf([...byText.keys()])
  return {
    nameOf: ({ key, name }) => (kept.has(key) ? displayName(name).name : word(numberOf(key))),
    text: (written) => {
      const plain = written.normalize('NFC').replace(email, '@')
      return pattern
        ? plain.replace(pattern, (found) => word(byText.get(found.toLowerCase()) ?? 0))
        : plain
    },
  }
}

/** The name as claimed and as displayed, and each of its words. */
function textsOf(name: string | null): string[] {
  if (name === null) return []
  const whole = [name, displayName(name).name ?? ''].map((text) => text.normalize('NFC').trim())
  const words = whole.flatMap((text) => text.split(/[\s_.,;:()[\]{}"<>/\\|]+/))
  const long = words.filter((word) => word.length >= minPartLength && /\p{L}/u.test(word))
  return [...whole, ...long].filter((text) => text !== '').map((text) => text.toLowerCase())
}

function patternOf(texts: string[]): RegExp | null {
  if (texts.length === 0) return null
  const longestFirst = [...new Set(texts)].sort((a, b) => b.length - a.length)
  const each = longestFirst.map((text) => {
    const quoted = text.replace(special, '\\$&')
    return parted.test(text) ? `(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])` : quoted
  })
  return new RegExp(each.join('|'), 'giu')
}
