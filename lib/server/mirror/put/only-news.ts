import 'server-only'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { MirrorKind } from '@/lib/contract/mirror'
import { singleton } from '@/lib/server/process'

type Reported = { id?: string | null }

/** Who reads the same again and again: whoever polls what is live, and the leader's questions about what changed. */
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

/** Splits what was read into news and what this process wrote unchanged a little while ago. */
export function partNews<Item extends Reported>(
  reader: keyof typeof ttls,
  kind: MirrorKind,
  reported: Item[],
): { news: Item[]; same: Item[] } {
  const known = written(reader)
  const isSame = (item: Item) => known.get(keyOf(kind, item)) === digestOf(item)
  return { news: reported.filter((item) => !isSame(item)), same: reported.filter(isSame) }
}

/** To be called once they are written. */
export function rememberWritten(
  reader: keyof typeof ttls,
  kind: MirrorKind,
  reported: Reported[],
): void {
  for (const item of reported) written(reader).set(keyOf(kind, item), digestOf(item))
}

/** What somebody else said of it stands now: the next answer is written whatever it says. */
export function forgetWritten(kind: MirrorKind, id: string): void {
  for (const reader of ['polls', 'changes'] as const) written(reader).delete(`${kind}/${id}`)
}

/** Another leader may have written since. */
export function forgetAllWritten(): void {
  for (const reader of ['polls', 'changes'] as const) written(reader).clear()
}
