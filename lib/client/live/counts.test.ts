import { expect, it } from 'vitest'
import type { LiveAnswer, LiveSession, Receipt } from '@/lib/contract/live'
import { countLive } from './counts'

function session(id: string, active = true): LiveSession {
  const person = {
    id: `person-of-${id}`,
    context: null,
    joinedAt: null,
    leftAt: null,
    leftReason: null,
    report: null,
  }
  return {
    id,
    roomId: null,
    room: null,
    active,
    startedAt: null,
    endedAt: null,
    report: null,
    lastReportAt: null,
    people: [person],
  }
}

function kick(sessionId: string, state: Receipt['state'], sentAt: string): Receipt {
  return {
    id: sentAt,
    auditId: sentAt,
    requestId: '',
    act: 'kick',
    sessionId,
    participantId: `person-of-${sessionId}`,
    state,
    actor: { id: 'u1', name: 'Ann' },
    reason: null,
    sentAt,
    acceptedAfterMs: null,
    confirmedAfterMs: null,
    nextReadAt: null,
    error: null,
    acknowledged: null,
  }
}

it('counts live sessions, and the acts there that need attention', () => {
  const answer: LiveAnswer = {
    data: {
      sessions: [session('a'), session('b'), session('c'), session('d', false)],
      receipts: [
        kick('a', 'still_here', '2026-11-22T12:00:00Z'),
        kick('b', 'still_here', '2026-11-22T12:00:00Z'),
        kick('b', 'confirmed', '2026-11-22T12:01:00Z'),
        kick('c', 'failed', '2026-11-22T12:00:00Z'),
      ],
    },
    meta: { asOf: '2026-11-22T12:02:00Z', ageMs: 0, problem: null, eventId: 0 },
  }
  expect(countLive(answer)).toEqual({ live: 3, people: 3, trouble: 2 })
})
