import type { ListOf } from './definition'

/**
 * The audit trail is our own: its request is built by `toAuditRequest`, and its days are in the
 * user's zone.
 */
export const auditList = {
  name: 'audit',
  permission: 'audit.read',
  filters: {
    actor: { kind: 'choice', message: 'who' },
    action: { kind: 'choice', message: 'action' },
    outcome: { kind: 'choice', message: 'outcome' },
    via: { kind: 'choice', message: 'via' },
    day: { kind: 'days', message: 'day' },
    name: { kind: 'text', message: 'called', hint: 'calledHint' },
    target: { kind: 'id', message: 'targetId', hint: 'targetHint' },
    request: { kind: 'id', message: 'request', hint: 'requestHint' },
  },
  columns: {
    time: { message: 'when', headKind: 'zone', fixed: true, sort: 'seq' },
    what: { message: 'what', fixed: true },
    who: { message: 'who' },
    outcome: { message: 'outcome' },
    reason: { message: 'reason' },
    request: { message: 'request' },
  },
  sort: '-seq',
} as const satisfies ListOf<'audit'>
