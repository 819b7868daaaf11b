import { describe, expect, it } from 'vitest'
import type { LiveSession, Receipt } from '@/lib/contract/live'
import { arrange, wallRow, type WallRow } from './wall-rows'

function session(id: string, changes: Partial<LiveSession> = {}): LiveSession {
  return {
    id,
    roomId: `room-${id}`,
    room: { id: `room-${id}`, name: `Room ${id}`, maxParticipants: 2, recording: false },
    active: true,
    startedAt: '2026-11-22T12:00:00Z',
    endedAt: null,
    people: [],
    ...changes,
  }
}

function person(id: string, context: string | null = null, leftAt: string | null = null) {
  return { id, context, joinedAt: `2026-11-22T12:0${id.length}:00Z`, leftAt }
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
    nextLookAt: null,
    error: null,
    ...changes,
  }
}

const row = (id: string, changes?: Partial<LiveSession>): WallRow =>
  wallRow(session(id, changes), [])
const ids = (rows: WallRow[]) => rows.map((each) => each.session.id)

describe('wallRow', () => {
  it('counts only those inside, and knows a full room', () => {
    const people = [person('p'), person('pp'), person('ppp', null, '2026-11-22T12:05:00Z')]
    const { people: inside, state } = row('a', { people })
    expect(inside.map(({ id }) => id)).toEqual(['p', 'pp'])
    expect(state).toBe('full')
  })

  it('says which act is not confirmed, and puts that person first', () => {
    const people = [person('p'), person('pp')]
    const open = receipt({ participantId: 'pp' })
    const found = wallRow(session('a', { people }), [open])
    expect(found).toMatchObject({ state: 'still_here', receipt: open })
    expect(found.people[0]?.id).toBe('pp')
    expect(found.flagged).toEqual(new Set(['pp']))
  })

  it('forgets trouble with those who have left, and acts that a later one replaced', () => {
    const people = [person('p', null, '2026-11-22T12:11:00Z')]
    expect(wallRow(session('a', { people }), [receipt({})]).state).toBe('live')
    const later = receipt({ state: 'confirmed', sentAt: '2026-11-22T12:20:00.000Z' })
    expect(wallRow(session('a', { people: [person('p')] }), [later, receipt({})]).state).toBe(
      'live',
    )
  })

  it('does not mind the acts of another session', () => {
    const other = receipt({ sessionId: 'b' })
    expect(wallRow(session('a', { people: [person('p')] }), [other]).state).toBe('live')
  })
})

describe('arrange', () => {
  const rows = [
    row('a', { startedAt: '2026-11-22T12:00:00Z', people: [person('p')] }),
    row('b', { startedAt: '2026-11-22T11:00:00Z' }),
    row('c', { startedAt: '2026-11-22T13:00:00Z', people: [person('p'), person('pp')] }),
  ]

  it('orders by each of the three', () => {
    expect(ids(arrange(rows, 'longest', ''))).toEqual(['b', 'a', 'c'])
    expect(ids(arrange(rows, 'newest', ''))).toEqual(['c', 'a', 'b'])
    expect(ids(arrange(rows, 'fullest', ''))).toEqual(['c', 'a', 'b'])
  })

  it('finds rooms and claimed names, whatever the case and the accents', () => {
    const jose = row('d', { people: [person('p', '{"username":"José Núñez"}')] })
    expect(ids(arrange([...rows, jose], 'longest', ' jose nu '))).toEqual(['d'])
    expect(ids(arrange(rows, 'longest', 'ROOM A'))).toEqual(['a'])
    expect(arrange(rows, 'longest', 'nobody')).toEqual([])
  })
})
