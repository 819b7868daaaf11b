import { beforeEach, describe, expect, it } from 'vitest'
import { createFinishedSession } from '../life/finished-session'
import { freeSlots } from '../life/add-history'
import { historyDays } from '../life/history-size'
import { seedPast } from '../life/seed-past'
import { seedWorld } from '../life/seed-world'
import { Random } from '../state/random'
import type { FinishedSession, RoomRecord } from '../state/records'
import type { Rows } from '../lists/rows'
import { World } from '../world/world'

const day = 86_400_000
const to = Date.parse('2026-03-04T12:20:00Z')
const span = { from: to - historyDays * day, to, participants: 1000 }
const account = { seed: 3, scale: 60, userId: 'u' }
const rooms: RoomRecord[] = [...seedWorld({ scale: 60 }).rooms.values()]

/** The same sessions, all created and kept in memory. */
function madeSessions(): FinishedSession[] {
  const made: FinishedSession[] = []
  let participants = 0
  for (const slot of freeSlots(new Random(9), rooms, { ...span, tries: 12_000 })) {
    made.push(createFinishedSession(account, slot.random, slot.room, slot.at))
    participants += made.at(-1)?.participants.length ?? 0
    if (participants >= span.participants) break
  }
  return made
}

let lean: World
let plain: World

beforeEach(() => {
  lean = new World({ seed: 3, scale: 60 })
  const { past } = seedPast(account, new Random(9), rooms, span)
  lean.attach(past, { madeAt: to, participants: span.participants })
  plain = new World({ seed: 3, scale: 60 })
  for (const { session, participants, recordings } of madeSessions()) {
    plain.sessions.add(session)
    for (const participant of participants) plain.participants.add(participant)
    for (const recording of recordings) plain.recordings.add(recording)
  }
})

/** Adds some records of today to those of the past. */
function addOwn(): void {
  const random = new Random(4)
  for (let count = 0; count < 30; count += 1) {
    const at = to - random.between(-day, 60 * day)
    const id = random.uuid()
    for (const world of [lean, plain]) {
      world.sessions.add({ id, room_id: 'r', created_at: at, updated_at: at })
      world.participants.add({ id, session_id: id, joined_at: at, updated_at: at })
    }
  }
}

const all = <T>(rows: Rows<T>) => Array.from({ length: rows.length }, (_, index) => rows.at(index))
const orders = ['id', 'newest'] as const
const middle = to - 45 * day

function expectSame(): void {
  for (const order of orders) {
    const people = (world: World) => [
      world.participants.select([], order),
      world.participants.select([({ joined_at }) => joined_at > middle], order),
      world.participants.select([({ left_at = to }) => left_at < middle], order),
      world.participants.select([({ context }) => context?.startsWith('{') ?? false], order),
    ]
    const sessions = (world: World) => [
      world.sessions.select([], order),
      world.sessions.select([({ ended_at }) => ended_at !== undefined], order),
      world.sessions.select([({ created_at }) => created_at < middle], order),
    ]
    const recordings = (world: World) => [
      world.recordings.select([], order),
      world.recordings.select([({ type }) => type === 'audio'], order),
      world.recordings.select(
        [
          ({ completed_at }) => completed_at !== undefined,
          ({ started_at, ended_at = 0 }) => ended_at - started_at > 3_000_000,
        ],
        order,
      ),
    ]
    expect(people(lean).map(all)).toEqual(people(plain).map(all))
    expect(sessions(lean).map(all)).toEqual(sessions(plain).map(all))
    expect(recordings(lean).map(all)).toEqual(recordings(plain).map(all))
  }
}

describe('a past that is made again', () => {
  it('is listed like records that are kept, in every order and with every filter', () => {
    expect(lean.participants.size).toBeGreaterThanOrEqual(1000)
    expect(lean.recordings.size).toBeGreaterThan(300)
    expect([...lean.participants.own()]).toEqual([])
    expectSame()
  })

  it('is listed with records of today among it', () => {
    addOwn()
    expectSame()
  })

  it('has fewer rows when some were deleted', () => {
    const toDelete = plain.recordings.sorted().filter((_, index) => index % 3 === 0)
    for (const { id } of toDelete) for (const world of [lean, plain]) world.recordings.remove(id)
    for (const { id } of toDelete) expect(lean.recordings.get(id)).toBeUndefined()
    expect(lean.recordings.size).toBe(plain.recordings.size)
    lean.recordings.remove(toDelete[0]?.id ?? '')
    expect(lean.recordings.size).toBe(plain.recordings.size)
    expectSame()
  })

  it('is found by id and by every index', () => {
    const [gone] = plain.recordings.sorted()
    for (const world of [lean, plain]) world.recordings.remove(gone?.id ?? '')
    for (const { id, room_id } of plain.sessions.sorted().slice(0, 100)) {
      expect(lean.sessions.get(id)).toEqual(plain.sessions.get(id))
      expect(lean.sessions.by('room', room_id)).toEqual(plain.sessions.by('room', room_id))
      expect(lean.participants.by('session', id)).toEqual(plain.participants.by('session', id))
      expect(lean.recordings.by('session', id)).toEqual(plain.recordings.by('session', id))
      expect(lean.recordings.by('room', room_id)).toEqual(plain.recordings.by('room', room_id))
    }
    for (const { id } of plain.participants.sorted().slice(0, 100)) {
      expect(lean.participants.get(id)).toEqual(plain.participants.get(id))
      const own = lean.recordings.by('participant', id)
      expect(own).toEqual(plain.recordings.by('participant', id))
    }
    const [{ id } = { id: '' }] = plain.sessions.sorted()
    const near = id.slice(0, -1) + (id.endsWith('0') ? '1' : '0')
    expect(lean.sessions.get(near)).toBeUndefined()
    expect(lean.sessions.get('nonsense')).toBeUndefined()
  })

  it('cannot be changed, because a change would be lost', () => {
    const record = lean.sessions.select([], 'id').at(0)
    expect(() => record && (record.updated_at = 0)).toThrow(TypeError)
  })
})
