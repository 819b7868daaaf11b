import 'server-only'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { MirrorKind } from '@/lib/contract/mirror'
import { singleton } from '@/lib/server/process'

type Reported = { id?: string | null }

/**
 * How long repeated reads skip unchanged rows: polls of live sessions, and the leader's polls for
 * changes.
 */
const ttls = { polls: 30_000, changes: 300_000 }
const max = 20_000

const written = (reader: keyof typeof ttls) =>
  singleton(
    `mirror.written.${reader}`,
    () => new LRUCache<string, string>({ max, ttl: ttls[reader] }),
  )

const keyOf = (kind: MirrorKind, { id }: Reported) => `${kind}/${id}`
const digestOf = (item: Reported) =>
  createHash('sha1').update(JSON.stringify(item)).digest('base64')

/** Splits rows into new ones and those that this process wrote unchanged a short while ago. */
export function partNews<Item extends Reported>(
  reader: keyof typeof ttls,
  kind: MirrorKind,
  reported: Item[],
): { news: Item[]; same: Item[] } {
  const cached = written(reader)
  const isSame = (item: Item) => cached.get(keyOf(kind, item)) === digestOf(item)
  return { news: reported.filter((item) => !isSame(item)), same: reported.filter(isSame) }
}

/** Call it once they are written. */
export function cacheWritten(
  reader: keyof typeof ttls,
  kind: MirrorKind,
  reported: Reported[],
): void {
  for (const item of reported) written(reader).set(keyOf(kind, item), digestOf(item))
}

/** Another source has changed the row: the next answer is written in any case. */
export function evictWritten(kind: MirrorKind, id: string): void {
  for (const reader of ['polls', 'changes'] as const) written(reader).delete(`${kind}/${id}`)
}

/** Evicts all, since another leader may have written since. */
export function evictAllWritten(): void {
  for (const reader of ['polls', 'changes'] as const) written(reader).clear()
}
