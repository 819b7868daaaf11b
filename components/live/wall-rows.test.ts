import { describe, expect, it } from 'vitest'
import type { LiveSession, Receipt } from '@/lib/contract/live'
import { pinOf, wallRow, type WallRow } from './wall-rows'

function session(id: string, changes: Partial<LiveSession> = {}): LiveSession {
  return {
    id,
    roomId: `room-${id}`,
    room: { id: `room-${id}`, name: `Room ${id}`, maxParticipants: 2, recording: false },
    active: true,
    startedAt: '2026-11-22T12:00:00Z',
    endedAt: null,
    report: null,
    lastReportAt: null,
    people: [],
    ...changes,
  }
}

function person(id: string, context: string | null = null, leftAt: string | null = null) {
  const joinedAt = `2026-11-22T12:0${id.length}:00Z`
  return { id, context, joinedAt, leftAt, leftReason: null, report: null }
}

function receipt(changes: Partial<Receipt>): Receipt {
  return {
    id: 'r',
    auditId: 'audit',
    requestId: 'request',
    act: 'kick',
    sessionId: 'a',
    participantId: 'p',
    state: 'still_here',
    actor: { id: 'u1', name: 'Ann' },
    reason: null,
    sentAt: '2026-11-22T12:10:00.000Z',
    acceptedAfterMs: null,
    confirmedAfterMs: null,
    nextReadAt: null,
    error: null,
    acknowledged: null,
    ...changes,
  }
}

const row = (id: string, changes?: Partial<LiveSession>): WallRow =>
  wallRow(session(id, changes), [])

describe('wallRow', () => {
  it('counts only those inside, and detects a full room', () => {
    const people = [person('p'), person('pp'), person('ppp', null, '2026-11-22T12:05:00Z')]
    const { people: inside, state } = row('a', { people })
    expect(inside.map(({ id }) => id)).toEqual(['p', 'pp'])
    expect(state).toBe('full')
  })

  it('shows the unconfirmed act, and puts that person first', () => {
    const people = [person('p'), person('pp')]
    const open = receipt({ participantId: 'pp' })
    const found = wallRow(session('a', { people }), [open])
    expect(found).toMatchObject({ state: 'still_here', receipt: open })
    expect(found.people[0]?.id).toBe('pp')
  })

  it.each(['failed', 'not_sent'] as const)('shows any act that is %s', (state) => {
    const people = [person('p'), person('pp')]
    const kick = receipt({ state, participantId: 'pp' })
    expect(wallRow(session('a', { people }), [kick])).toMatchObject({ state, receipt: kick })
    const end = receipt({ state, act: 'end', participantId: null })
    expect(wallRow(session('a', { people }), [end])).toMatchObject({ state, receipt: end })
    const mute = receipt({ state, act: 'mute' })
    expect(wallRow(session('a', { people }), [mute])).toMatchObject({ state, receipt: mute })
  })

  it('shows the most pressing of several', () => {
    const people = [person('p'), person('pp'), person('ppp')]
    const unknown = receipt({ state: 'unknown' })
    const failed = receipt({ state: 'failed', participantId: 'pp' })
    const still = receipt({ participantId: 'ppp' })
    const inRoom = session('a', { people })
    expect(wallRow(inRoom, [unknown, failed]).state).toBe('failed')
    expect(wallRow(inRoom, [unknown, failed, still]).state).toBe('still_here')
  })

  it('drops trouble of people who left, and acts that a later one replaced', () => {
    const people = [person('p', null, '2026-11-22T12:11:00Z')]
    expect(wallRow(session('a', { people }), [receipt({})]).state).toBe('live')
    const later = receipt({ state: 'confirmed', sentAt: '2026-11-22T12:20:00.000Z' })
    expect(wallRow(session('a', { people: [person('p')] }), [later, receipt({})]).state).toBe(
      'live',
    )
  })

  it('ignores the acts of another session', () => {
    const other = receipt({ sessionId: 'b' })
    expect(wallRow(session('a', { people: [person('p')] }), [other]).state).toBe('live')
  })

  it('gives the last act with everybody it reached', () => {
    const people = [person('p'), person('pp')]
    const mute = { act: 'mute', state: 'accepted' } as const
    const both = [
      receipt({ ...mute, id: '1', participantId: 'p' }),
      receipt({ ...mute, id: '2', participantId: 'pp' }),
    ]
    expect(wallRow(session('a', { people }), both).latest).toEqual(both)
  })

  it('is pinned by its room, which outlives the session', () => {
    expect(pinOf(session('a'))).toBe('room-a')
    expect(pinOf(session('a', { roomId: null }))).toBe('a')
  })
})
