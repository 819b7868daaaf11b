import { toWords } from '@/lib/contract/found'
import { normalise } from '@/lib/contract/search/normalise'

/** 3: the text begins with it · 2: a word does · 1: it is contained · 0: it is not. */
function score(text: string, asked: string): number {
  const at = text.indexOf(asked)
  if (at === -1) return 0
  if (at === 0) return 3
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? 1 : 2
}

/** The sum for all of the words; 0 if one of them is missing. */
function scoreAll(text: string, words: readonly string[]): number {
  const scores = words.map((word) => score(text, word))
  return scores.includes(0) ? 0 : scores.reduce((sum, each) => sum + each, 0)
}

/** The items that contain every word, in any order, best first; ties keep their order. */
export function rank<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  asked: string,
  limit: number,
): Item[] {
  const words = toWords(asked)
  if (words.length === 0) return items.slice(0, limit)
  return items
    .map((item, index) => ({ item, index, score: scoreAll(normalise(textOf(item)), words) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, limit)
    .map(({ item }) => item)
}
