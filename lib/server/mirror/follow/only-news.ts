import 'server-only'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { MirrorKind } from '@/lib/contract/mirror'
import { singleton } from '@/lib/server/process'

/** The same is not written again for so long, ms: polls read all that is live every few seconds. */
const ttl = 30_000
const max = 20_000

const written = () => singleton('mirror.written', () => new LRUCache<string, string>({ max, ttl }))

/** Without those that were written just so a moment ago, by this process. */
export function onlyNews<Told extends { id?: string | null }>(
  kind: MirrorKind,
  told: Told[],
): Told[] {
  return told.filter((item) => {
    const key = `${kind}/${item.id}`
    const digest = createHash('sha1').update(JSON.stringify(item)).digest('base64')
    if (written().get(key) === digest) return false
    written().set(key, digest)
    return true
  })
}

/** What somebody else said of it stands now: the next answer is written whatever it says. */
export function forgetWritten(kind: MirrorKind, id: string): void {
  written().delete(`${kind}/${id}`)
}
