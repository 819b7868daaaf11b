import 'server-only'
import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { singleton } from '@/lib/server/process'
import { appendAuditUnless } from './chain'
import { isSaid, shortestWindowSecs } from './is-said'
import type { AuditEvent } from './audit-event'
import { entryOf } from './record'

/** What is recorded until its ttl is over: the database need not be asked. */
const recorded = () => singleton('audit.once', () => new LRUCache<string, true>({ max: 20_000 }))

/**
 * Records something that a user (or token) does again and again, once in a window and for whichever
 * instance. Throws if the database does.
 */
export async function recordOnce(event: AuditEvent): Promise<void> {
  const { actor, action, targetId } = event
  const key = [actor.tokenId ?? actor.id, action, targetId].join(' ')
  if (recorded().has(key)) return
  const details = { ...event.details, window_secs: shortestWindowSecs }
  const entry = entryOf({ ...event, details }, 'event', randomUUID())
  const row = await appendAuditUnless(() => isSaid(entry, [action]), entry)
  // What another instance recorded began earlier: the database is asked again.
  const ttl = entry.at.getTime() + shortestWindowSecs * 1000 - Date.now()
  if (row && ttl > 0) recorded().set(key, true, { ttl })
}
