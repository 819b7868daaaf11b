/** Words shorter than this are too much alike for a letter to be wrong. */
const minLetters = 5
/** Beyond this a word is an id or a joke, and its deletions would be a book. */
const maxLetters = 32

const figures = /\p{N}/u

/** Each text that is left when one letter is taken out, once. */
export function deletions(word: string): string[] {
  const letters = [...word]
  if (letters.length > maxLetters) return []
  return [...new Set(letters.map((_, at) => letters.toSpliced(at, 1).join('')))]
}

/** Whether a word is long enough to be found with a letter wrong; figures never are. */
export function mayHoldTypo(word: string): boolean {
  const { length } = [...word]
  return length >= minLetters && length <= maxLetters && !figures.test(word)
}

/** Whether one letter put in, left out, replaced, or swapped with its neighbour makes one of the other. */
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
