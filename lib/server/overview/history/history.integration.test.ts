import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scales, type HistorySpan } from '@/lib/contract/overview-history'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { putCompositions } from '@/lib/server/mirror/put/put-compositions'
import { markGone } from '@/lib/server/mirror/put/mark-gone'
import { putParticipants } from '@/lib/server/mirror/put/put-participants'
import { putRecordings } from '@/lib/server/mirror/put/put-recordings'
import { putRooms } from '@/lib/server/mirror/put/put-rooms'
import { putSessions } from '@/lib/server/mirror/put/put-sessions'
import { addUp } from './read-history'

const nowMs = Date.parse('2026-11-24T14:32:10.500Z')
const provenance = { readAt: new Date(nowMs) }
const minuteMs = 60_000
const iso = (ms: number) => new Date(ms).toISOString()

/** Without an end while still inside. */
type Stay = { roomId: string; fromMs: number; untilMs: number }

let opened: OpenedDatabase
const stays: Stay[] = []
const rooms = Array.from({ length: 12 }, (_, index) => ({
  id: randomUUID(),
  unique_name: `Room ${index}`,
}))

/** A seeded sequence. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  await putRooms(rooms, provenance)
  const next = sequence(7)
  const sessions = rooms.flatMap(({ id }) =>
    Array.from({ length: 5 }, (_, index) => ({
      id: randomUUID(),
      room_id: id,
      created_at: iso(nowMs - 70 * 86_400_000),
      ended_at: index === 0 ? undefined : iso(nowMs - next() * 40 * 86_400_000),
    })),
  )
  await putSessions(sessions, provenance)
  const participants = Array.from({ length: 600 }, () => {
    const session = sessions[Math.floor(next() * sessions.length)] ?? sessions[0]
    const endMs = session?.ended_at ? Date.parse(session.ended_at) : null
    const joinedMs = Math.round((endMs ?? nowMs) - next() ** 2 * 30 * 86_400_000)
    const leftMs = Math.min(endMs ?? nowMs - 1, joinedMs + Math.round(next() * 300 * minuteMs))
    // Some have no leave time: they left at the session's end, or are still inside.
    const isSilent = next() < 0.2
    stays.push({
      roomId: session?.room_id ?? '',
      fromMs: joinedMs,
      untilMs: isSilent ? (endMs ?? Number.POSITIVE_INFINITY) : leftMs,
    })
    return {
      id: randomUUID(),
      session_id: session?.id,
      joined_at: iso(joinedMs),
      left_at: isSilent ? undefined : iso(leftMs),
    }
  })
  await putParticipants(participants, provenance)
})

afterAll(() => opened.close())

const insideAt = (ms: number) =>
  stays.filter(({ fromMs, untilMs }) => fromMs <= ms && ms < untilMs).length
const minutesIn = (from: number, until: number, of = stays) =>
  of.reduce(
    (sum, stay) =>
      sum + Math.max(0, Math.min(stay.untilMs, until) - Math.max(stay.fromMs, from)) / minuteMs,
    0,
  )

it.each<HistorySpan>(['day', 'week', 'month'])(
  'counts people over %s like the naive count',
  async (span) => {
    const { lengthMs, stepMs, backMs } = scales[span]
    const { data } = await addUp(span, nowMs)
    for (const [people, endMs] of [
      [data.now, nowMs],
      [data.before, nowMs - backMs],
    ] as const) {
      const fromMs = endMs - lengthMs
      expect(people.from).toBe(iso(fromMs))
      const steps = people.counts.map((_, index) => fromMs + index * stepMs)
      expect(people.counts).toEqual(steps.map(insideAt))
      expect(people.peak?.count ?? 0).toBe(Math.max(...people.counts))
      expect(Math.abs(people.peopleMinutes - minutesIn(fromMs, endMs))).toBeLessThanOrEqual(1)
    }
    const busiest = rooms
      .map(({ id, unique_name: name }) => {
        const own = stays.filter(({ roomId }) => roomId === id)
        return { id, name, peopleMinutes: Math.round(minutesIn(nowMs - lengthMs, nowMs, own)) }
      })
      .filter(({ peopleMinutes }) => peopleMinutes > 0)
      .toSorted((a, b) => b.peopleMinutes - a.peopleMinutes)
      .slice(0, 7)
    expect(data.busiest).toEqual(busiest)
  },
)

it('adds up what is stored at the end of each month', async () => {
  const made = (id: string, month: string, size_mb: number) => ({
    id,
    created_at: `${month}-15T00:00:00Z`,
    size_mb,
  })
  const gone = randomUUID()
  await putRecordings(
    [
      made(randomUUID(), '2025-01', 100),
      made(randomUUID(), '2026-08', 20),
      { id: randomUUID(), size_mb: 1 },
    ],
    provenance,
  )
  await putRecordings([made(gone, '2026-08', 5)], { readAt: new Date('2026-09-01T00:00:00Z') })
  await putCompositions([made(randomUUID(), '2026-11', 7)], provenance)
  await markGone('recordings', gone, { readAt: new Date('2026-10-03T00:00:00Z') })
  expect((await addUp('day', nowMs)).data.storage).toEqual([
    { month: '2026-06', sizeMb: 101 },
    { month: '2026-07', sizeMb: 101 },
    { month: '2026-08', sizeMb: 126 },
    { month: '2026-09', sizeMb: 126 },
    { month: '2026-10', sizeMb: 121 },
    { month: '2026-11', sizeMb: 128 },
  ])
})
