import 'server-only'
import type { FieldFault } from '@/lib/contract/errors'
import { ApiError } from '@/lib/server/errors'
import { singleton } from '@/lib/server/process'

/** The owner of a password, as far as known. */
export type PasswordOwner = { email: string; name?: string }

/** Minimum number of informed guesses that a password must survive, as a power of ten. */
const minGuessesLog10 = 8

/** Minimum length of a password without the words that anybody would try for its owner. */
const minOwnLength = 8

/** Shorter parts of a name are part of too many words. */
const minWordLength = 3

const products = ['roomwarden', 'telnyx']

/** 40,000 common passwords: loaded when the first password is set, 3 MB in memory. */
const judge = () =>
  singleton('password-judge', async () => {
    const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
      import('@zxcvbn-ts/core'),
      import('@zxcvbn-ts/language-common'),
    ])
    return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  })

/** The whole address and name, and every word of them, the longest first. */
function wordsOf({ email, name = '' }: PasswordOwner): string[] {
  const whole = [email, name, ...products]
  const parts = whole.flatMap((each) => each.split(/[^\p{L}\p{N}]+/u))
  const words = [...whole, ...parts].map((each) => each.toLowerCase())
  const long = words.filter((word) => [...word].length >= minWordLength)
  return [...new Set(long)].toSorted((a, b) => b.length - a.length)
}

function withoutWords(password: string, words: string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), password.toLowerCase())
}

async function faultOf(password: string, words: string[]): Promise<FieldFault['code'] | null> {
  const rest = withoutWords(password, words)
  const isTheirs = rest.length < password.toLowerCase().length
  if (isTheirs && [...rest].length < minOwnLength) return 'personal'
  const { guessesLog10, sequence } = (await judge()).check(password, words)
  if (guessesLog10 >= minGuessesLog10) return null
  const patterns = new Set(sequence.map(({ pattern }) => pattern))
  return ['repeat', 'sequence', 'spatial'].some((each) => patterns.has(each)) ? 'pattern' : 'common'
}

const details = {
  common: 'is among those that are guessed first',
  personal: 'is made of words that anybody would try for you',
  pattern: 'repeats, or follows the order of letters, numbers or keys',
} as const

/**
 * Throws `invalid_body` for a guessable password: a common one, words of its owner or ours,
 * repetitions or sequences.
 * @param pointer the field it was sent in
 */
export async function requireGoodPassword(
  password: string,
  owner: PasswordOwner,
  pointer: '/password' | '/new',
): Promise<void> {
  const code = await faultOf(password, wordsOf(owner))
  if (code === null) return
  const name = pointer.slice(1)
  throw new ApiError('invalid_body', {
    detail: `${name}: ${details[code as keyof typeof details]}`,
    source: { pointer },
    fault: { code },
  })
}
