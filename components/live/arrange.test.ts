import { describe, expect, it } from 'vitest'
import type { LiveSession, Receipt } from '@/lib/contract/live'
import { arrange } from './arrange'
import { wallRow, type WallRow } from './wall-rows'

function session(id: string, changes: Partial<LiveSession> = {}): LiveSession {
  return {
    id,
    roomId: `room-${id}`,
    room: { id: `room-${id}`, name: `Room ${id}`, maxParticipants: 2, recording: id === 'a' },
    active: true,
    startedAt: '2026-11-22T12:00:00Z',
    endedAt: null,
    report: null,
    lastReportAt: null,
    people: [],
    ...changes,
  }
}

const person = (id: string, context: string | null = null) => ({
  id,
  context,
  joinedAt: `2026-11-22T12:0${id.length}:00Z`,
  leftAt: null,
  leftReason: null,
  report: null,
})

const kick = (sessionId: string, state: Receipt['state']): Receipt => ({
  id: sessionId,
  auditId: 'audit',
  requestId: 'request',
  act: 'kick',
  sessionId,
  participantId: 'p',
  state,
  actor: { id: 'u1', name: 'Ann' },
  reason: null,
  sentAt: '2026-11-22T12:10:00.000Z',
  acceptedAfterMs: null,
  confirmedAfterMs: null,
  nextReadAt: null,
  error: null,
  acknowledged: null,
})

const ids = (rows: WallRow[]) => rows.map((each) => each.session.id)

const a = session('a', { startedAt: '2026-11-22T12:00:00Z', people: [person('p')] })
const b = session('b', { startedAt: '2026-11-22T11:00:00Z' })
const c = session('c', {
  startedAt: '2026-11-22T13:00:00Z',
  people: [person('p'), person('pp')],
})
const rows = [a, b, c].map((each) => wallRow(each, []))

describe('the order', () => {
  it('sorts by each of the three orders', () => {
    expect(ids(arrange(rows, 'longest', {}))).toEqual(['b', 'a', 'c'])
    expect(ids(arrange(rows, 'newest', {}))).toEqual(['c', 'a', 'b'])
    expect(ids(arrange(rows, 'fullest', {}))).toEqual(['c', 'a', 'b'])
  })

  it('puts trouble first, then unknown outcomes, then the longest', () => {
    const receipts = [kick('c', 'still_here'), kick('a', 'unknown')]
    const troubled = [b, a, c].map((each) => wallRow(each, receipts))
    expect(ids(arrange(troubled, 'trouble', {}))).toEqual(['c', 'a', 'b'])
    expect(ids(arrange(rows, 'trouble', {}))).toEqual(['b', 'a', 'c'])
  })

  it('puts pinned rooms first in any order', () => {
    const receipts = [kick('c', 'still_here')]
    const pinned = [a, b, c].map((each) => wallRow(each, receipts, each === a))
    expect(ids(arrange(pinned, 'trouble', {}))).toEqual(['a', 'c', 'b'])
    expect(ids(arrange(pinned, 'longest', {}))).toEqual(['a', 'b', 'c'])
  })
})

describe('the filters', () => {
  it('find rooms and claimed names, whatever the case and the accents', () => {
    const people = [person('p', '{"username":"José Núñez"}')]
    const jose = wallRow(session('d', { people }), [])
    expect(ids(arrange([...rows, jose], 'longest', { q: ' jose nu ' }))).toEqual(['d'])
    expect(ids(arrange(rows, 'longest', { q: 'ROOM A' }))).toEqual(['a'])
    expect(arrange(rows, 'longest', { q: 'nobody' })).toEqual([])
  })

  it('narrow by recording, by places left and by trouble, all at once', () => {
    expect(ids(arrange(rows, 'longest', { recording: 'yes' }))).toEqual(['a'])
    expect(ids(arrange(rows, 'longest', { recording: 'no' }))).toEqual(['b', 'c'])
    expect(ids(arrange(rows, 'longest', { capacity: 'full' }))).toEqual(['c'])
    expect(ids(arrange(rows, 'longest', { capacity: 'places', recording: 'no' }))).toEqual(['b'])
    const troubled = [a, b, c].map((each) => wallRow(each, [kick('c', 'unknown')]))
    expect(ids(arrange(troubled, 'longest', { trouble: 'yes' }))).toEqual(['c'])
    expect(ids(arrange(troubled, 'longest', { trouble: 'no' }))).toEqual(['b', 'a'])
  })

  it('leave out a room whose recording is unknown', () => {
    const unread = wallRow(session('e', { room: null }), [])
    expect(arrange([unread], 'longest', { recording: 'no' })).toEqual([])
    expect(arrange([unread], 'longest', { capacity: 'places' })).toHaveLength(1)
  })
})
