import 'server-only'
import { randomUUID } from 'node:crypto'
import { appendAuditUnless } from '@/lib/server/audit/chain'
import { isSaid, shortestWindowSecs } from '@/lib/server/audit/is-said'
import { entryOf } from '@/lib/server/audit/record'
import { ApiError } from '@/lib/server/errors'
import { singleton } from '@/lib/server/process'
import { auditActor, type Caller } from './caller'

/** Until when, in ms, it is recorded that somebody was given links: a read asks the database seldom. */
const recorded = () => singleton('media.links', () => new Map<string, number>())

/** Whether a link to a file is in an answer of Telnyx, at whatever depth. */
export function holdsLink(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([name, inner]: [string, unknown]) =>
    name === 'download_url' ? Boolean(inner) : holdsLink(inner),
  )
}

/**
 * Records that somebody is given links, with which files can be fetched past us: once per user (or
 * token), kind and window. Call it before the answer leaves; throws `audit_unavailable` if the
 * database fails.
 */
export async function recordLinks(
  caller: Caller,
  kind: 'recording' | 'composition',
): Promise<void> {
  const { userId, tokenId } = caller.actor
  const key = `${tokenId ?? userId} ${kind}`
  if ((recorded().get(key) ?? 0) > Date.now()) return
  const action = `${kind}.links`
  const event = {
    action,
    actor: auditActor(caller.actor),
    peer: caller.peer,
    requestId: caller.requestId,
    outcome: 'succeeded' as const,
    details: { window_secs: shortestWindowSecs },
  }
  const entry = entryOf(event, 'event', randomUUID())
  try {
    const row = await appendAuditUnless(() => isSaid(entry, [action]), entry)
    // Another instance recorded it at a time of its own: the database is asked again.
    if (row) hold(key, entry.at.getTime() + shortestWindowSecs * 1000)
  } catch (error) {
    throw new ApiError('audit_unavailable', { cause: error })
  }
}

function hold(key: string, until: number): void {
  for (const [other, end] of recorded()) if (end <= Date.now()) recorded().delete(other)
  recorded().set(key, until)
}
