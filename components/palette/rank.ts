/** Letters without their case and marks, so that “ovcinnikova” finds “Овчинникова” of one script. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** 3: begins with it · 2: a word does · 1: it stands somewhere · 0: it does not. */
function score(text: string, asked: string): number {
  const at = text.indexOf(asked)
  if (at === -1) return 0
  if (at === 0) return 3
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? 1 : 2
}

/** Those that the words asked for are found in, best first; in their own order where equal. */
export function rank<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  asked: string,
  most: number,
): Item[] {
  const wanted = fold(asked.trim())
  if (wanted === '') return items.slice(0, most)
  return items
    .map((item, index) => ({ item, index, score: score(fold(textOf(item)), wanted) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, most)
    .map(({ item }) => item)
}
