/** A piece of a text; `how` is null where it was not asked for, `exact` where it is whole words. */
export type FoundPart = { text: string; how: 'exact' | 'part' | null }

/** The words of a question, made comparable; the dot before the end of an id goes. */
export function toWords(question: string): string[] {
  return normalise(question).split(/\s+/u).map(withoutDot).filter(Boolean)
}

export function holds(text: string | null | undefined, word: string): boolean {
  return normalise(text ?? '').includes(word)
}

/** Whether a word is the end of an id, as it stands beside a name, or its beginning, or all of it. */
export function isIdOf(id: string, word: string): boolean {
  return /^[0-9a-f-]{4,}$/u.test(word) && (id.endsWith(word) || id.startsWith(word))
}

type Named = { id: string; name: string | null }

/** Whether every word is in the name or is the id's; of no words, none is. */
export function isFound({ id, name }: Named, words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => holds(name, word) || isIdOf(id, word))
}

/** A text in pieces, those that hold one of the words apart from the rest. */
export function foundParts(text: string, words: readonly string[]): FoundPart[] {
  const letters = [...text]
  const marked = markLetters(letters, words)
  const parts: FoundPart[] = []
  let start = 0
  for (let end = 1; end <= letters.length; end += 1) {
    if (end < letters.length && marked[end] === marked[start]) continue
    const isWhole = isBorder(letters[start - 1]) && isBorder(letters[end])
    const how = marked[start] ? (isWhole ? 'exact' : 'part') : null
    parts.push({ text: letters.slice(start, end).join(''), how })
    start = end
  }
  return parts
}

/** Without case, marks and what draws nothing, so that "jose" finds "José". */
export function normalise(text: string): string {
  const plain = text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
  return plain.toLowerCase().replaceAll('ς', 'σ')
}

/** Letter by letter, for folding makes one letter two or none. */
function markLetters(letters: string[], words: readonly string[]): boolean[] {
  const normalised = letters.map(normalise)
  const whole = normalised.join('')
  const places = normalised.flatMap((text, index) =>
    [...Array(text.length).keys()].map(() => index),
  )
  const marked = letters.map(() => false)
  for (const word of words.filter(Boolean)) {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
      for (const place of places.slice(at, at + word.length)) marked[place] = true
    }
  }
  // A mark of its own belongs to the letter before it.
  normalised.forEach((text, index) => {
    if (text === '' && index > 0) marked[index] = marked[index - 1] ?? false
  })
  return marked
}

const isBorder = (letter: string | undefined) => !letter || !/[\p{L}\p{N}\p{M}]/u.test(letter)
const withoutDot = (word: string) => word.replace(/^·/u, '')
