/** Shorter words are too alike to allow a typo. */
const minLetters = 5
/** Longer words are ids or jokes, with too many deletions. */
const maxLetters = 32

const figures = /\p{N}/u

/** Each distinct text with one letter deleted. */
export function deletions(word: string): string[] {
  const letters = [...word]
  if (letters.length > maxLetters) return []
  return [...new Set(letters.map((_, at) => letters.toSpliced(at, 1).join('')))]
}

/** Whether a word may match with a typo; numbers never do. */
export function mayHoldTypo(word: string): boolean {
  const { length } = [...word]
  return length >= minLetters && length <= maxLetters && !figures.test(word)
}

/** Whether two words differ by one insertion, deletion, replacement or swap of neighbours. */
export function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = [[...a], [...b]].sort((one, other) => one.length - other.length)
  if (!short || !long || long.length - short.length > 1) return false
  const start = firstDifference(short, long)
  if (start === long.length) return false
  const rest = (letters: string[], from: number) => letters.slice(from).join('')
  if (short.length < long.length) return rest(short, start) === rest(long, start + 1)
  if (rest(short, start + 1) === rest(long, start + 1)) return true
  const isSwap = short[start] === long[start + 1] && short[start + 1] === long[start]
  return isSwap && rest(short, start + 2) === rest(long, start + 2)
}

function firstDifference(a: readonly string[], b: readonly string[]): number {
  const at = b.findIndex((letter, index) => letter !== a[index])
  return at === -1 ? b.length : at
}
