import type { LivePerson, LiveSession, Receipt } from '@/lib/contract/live'

/** A participant in a room, for tests. */
export function testPerson(id: string, changes: Partial<LivePerson> = {}): LivePerson {
  return {
    id,
    context: null,
    joinedAt: '2026-11-22T12:00:00Z',
    leftAt: null,
    leftReason: null,
    report: null,
    ...changes,
  }
}

/** A live session, for tests. */
export function testSession(id: string, changes: Partial<LiveSession> = {}): LiveSession {
  return {
    id,
    roomId: null,
    room: null,
    active: true,
    startedAt: '2026-11-22T12:00:00Z',
    endedAt: null,
    report: null,
    lastReportAt: null,
    people: [],
    ...changes,
  }
}

/** A kick that Telnyx accepted, for tests. */
export function testKick(id: string, sessionId: string, changes: Partial<Receipt> = {}): Receipt {
  return {
    id,
    auditId: id,
    requestId: '',
    act: 'kick',
    sessionId,
    participantId: 'p',
    state: 'accepted',
    actor: { id: 'u1', name: 'Ann' },
    reason: null,
    sentAt: '2026-11-22T12:10:00Z',
    acceptedAfterMs: null,
    confirmedAfterMs: null,
    nextReadAt: null,
    error: null,
    acknowledged: null,
    ...changes,
  }
}
