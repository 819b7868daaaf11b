import 'server-only'
import { randomUUID } from 'node:crypto'
import { singleton } from '@/lib/server/process'
import { appendAuditUnless } from './chain'
import { isSaid, shortestWindowSecs } from './is-said'
import type { AuditEvent } from './audit-event'
import { entryOf } from './record'

/** Until when, in ms, something is recorded: then the database need not be asked. */
const recorded = () => singleton('audit.once', () => new Map<string, number>())

/**
 * Records something that a user (or token) does again and again, once in a window and for whichever
 * instance. Throws if the database does.
 */
export async function recordOnce(event: AuditEvent): Promise<void> {
  const { actor, action, targetId } = event
  const key = [actor.tokenId ?? actor.id, action, targetId].join(' ')
  if ((recorded().get(key) ?? 0) > Date.now()) return
  const details = { ...event.details, window_secs: shortestWindowSecs }
  const entry = entryOf({ ...event, details }, 'event', randomUUID())
  const row = await appendAuditUnless(() => isSaid(entry, [action]), entry)
  // What another instance recorded began earlier: the database is asked again.
  if (row) hold(key, entry.at.getTime() + shortestWindowSecs * 1000)
}

function hold(key: string, until: number): void {
  for (const [other, end] of recorded()) if (end <= Date.now()) recorded().delete(other)
  recorded().set(key, until)
}
