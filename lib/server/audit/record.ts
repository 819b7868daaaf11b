import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AuditEvent } from './audit-event'
import { appendAudit, type AuditEntry } from './chain'
import { withNames } from './names'
import { digestedUrls } from './webhook-urls'

/** The fields that every kind of row shares. */
export function entryOf(event: AuditEvent, kind: AuditEntry['kind'], auditId: string): AuditEntry {
  return {
    auditId,
    kind,
    at: new Date(),
    actorId: event.actor.id,
    actorName: event.actor.name,
    actorRole: event.actor.role,
    via: event.actor.via,
    tokenId: event.actor.tokenId ?? null,
    peer: event.peer,
    requestId: event.requestId,
    action: event.action,
    targetType: event.targetType ?? null,
    targetId: event.targetId ?? null,
    outcome: event.outcome ?? null,
    status: null,
    error: null,
    details: digestedUrls(event.details ?? null),
  }
}

/** Records something that has already happened (a sign-in, a confirmed receipt). */
export async function recordEvent(event: AuditEvent): Promise<void> {
  await appendAudit(entryOf(await withNames(event), 'event', randomUUID()))
}
