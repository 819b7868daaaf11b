/**
 * Each id once, ordered by id: of several versions, the one with the most fields known, then the
 * greatest.
 */
export function once<Item extends { id: string }>(items: readonly Item[]): Item[] {
  const byId = new Map<string, { item: Item; rank: string }>()
  for (const item of items) {
    const rank = rankOf(item)
    const known = byId.get(item.id)
    if (!known || rank > known.rank) byId.set(item.id, { item, rank })
  }
  return [...byId.values()]
    .map(({ item }) => item)
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function rankOf(item: object): string {
  const entries = Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const present = entries.filter(([, value]) => value !== null).length
  return `${`${present}`.padStart(3, '0')} ${JSON.stringify(entries)}`
}
