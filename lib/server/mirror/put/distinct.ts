import 'server-only'
import { id } from './fields'

type Reported = { id?: string | null; updated_at?: string | null }

/**
 * Each item with a valid id once, in its newest version: items that move while a list is read come
 * twice.
 */
export function distinct<Item extends Reported>(items: Item[]): (Item & { id: string })[] {
  const byId = new Map<string, Item & { id: string }>()
  for (const item of items) {
    const key = id(item.id)
    if (key === null) continue
    const other = byId.get(key)
    if (other && timeOf(other) > timeOf(item)) continue
    byId.set(key, { ...item, id: key })
  }
  return [...byId.values()]
}

const timeOf = ({ updated_at }: Reported) => Date.parse(updated_at ?? '') || 0
