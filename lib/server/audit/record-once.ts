import 'server-only'
import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { singleton } from '@/lib/server/process'
import { appendAuditUnless } from './chain'
import { isRecorded, minWindowSecs } from './is-recorded'
import type { AuditEvent } from './audit-event'
import { entryOf } from './record'

/** What is already recorded, until its ttl ends, so that the database need not be asked. */
const recorded = () => singleton('audit.once', () => new LRUCache<string, true>({ max: 20_000 }))

/**
 * Records a repeated access of a user (or token) once per window, across instances. Throws if the
 * database fails.
 */
export async function recordOnce(event: AuditEvent): Promise<void> {
  const { actor, action, targetId } = event
  const key = [actor.tokenId ?? actor.id, action, targetId].join(' ')
  if (recorded().has(key)) return
  const details = { ...event.details, window_secs: minWindowSecs }
  const entry = entryOf({ ...event, details }, 'event', randomUUID())
  const row = await appendAuditUnless(() => isRecorded(entry, [action]), entry)
  // Another instance may have recorded it earlier, so its window ends earlier.
  const ttl = entry.at.getTime() + minWindowSecs * 1000 - Date.now()
  if (row && ttl > 0) recorded().set(key, true, { ttl })
}
