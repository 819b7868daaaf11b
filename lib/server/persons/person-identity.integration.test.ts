import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { countedPersons } from '@/lib/server/identity/note-persons'
import { putRecordings } from '@/lib/server/mirror/put/put-recordings'
import { putRooms } from '@/lib/server/mirror/put/put-rooms'
import { putSessions } from '@/lib/server/mirror/put/put-sessions'
import { readPersonIdentity } from './read-person-identity'

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

const provenance = { readAt: new Date('2026-03-01T00:00:00Z') }
const at = (day: number, hour: number, minute: number) =>
  new Date(Date.UTC(2026, 0, day, hour, minute)).toISOString()

type Join = [name: string | null, from: string, to: string]

async function session(room_id: string, joins: Join[]): Promise<string[]> {
  const participants = joins.map(([username, joined_at, left_at]) => ({
    id: randomUUID(),
    context: username && JSON.stringify({ username }),
    joined_at,
    left_at,
  }))
  await putSessions(
    [{ id: randomUUID(), room_id, created_at: at(1, 0, 0), participants }],
    provenance,
  )
  await countedPersons()
  return participants.map(({ id }) => id)
}

it('adds up the visits of one identity by days of the zone, and who was there at the same time', async () => {
  const [one, two] = [randomUUID(), randomUUID()]
  await putRooms([{ id: one, unique_name: 'Clinic' }], provenance)
  const [ana = ''] = await session(one, [
    ['Ana Souza', at(5, 22, 30), at(5, 22, 40)],
    ['Ana Souza', at(5, 22, 41), at(5, 22, 50)],
    ['Ben Ode', at(5, 22, 35), at(5, 22, 45)],
  ])
  await session(two, [
    ['ana  souza', at(6, 9, 0), at(6, 9, 30)],
    ['Ben Ode', at(6, 10, 0), at(6, 10, 30)],
  ])
  await session(one, [['Ana Souza', at(6, 9, 20), at(6, 9, 40)]])
  await putRecordings(
    [{ id: randomUUID(), participant_id: ana, size_mb: 12, started_at: at(5, 22, 31) }],
    provenance,
  )

  const { data } = await readPersonIdentity(ana, 'Asia/Tokyo')
  expect(data).toMatchObject({
    joinedBy: { kind: 'name' },
    joins: 4,
    visits: 3,
    rooms: 2,
    counted: 4,
    secs: (10 + 9 + 30 + 20) * 60,
    firstSeenAt: at(5, 22, 30),
    lastSeenAt: at(6, 9, 40),
    recordings: { count: 1, sizeMb: 12 },
    names: [
      { name: 'Ana Souza', joins: 3, lastAt: at(6, 9, 20) },
      { name: 'ana souza', joins: 1, lastAt: at(6, 9, 0) },
    ],
    // In Tokyo both evenings of UTC are the sixth.
    days: [{ day: '2026-01-06', secs: 69 * 60, visits: 3 }],
    overlaps: [{ secs: 600, earlier: { name: 'ana souza' }, later: { room: { name: 'Clinic' } } }],
    companions: [{ name: 'Ben Ode', sessions: 1, secs: (5 + 4) * 60, lastAt: at(5, 22, 45) }],
  })
  const { data: inUtc } = await readPersonIdentity(ana, 'UTC')
  expect(inUtc.days.map(({ day }) => day)).toEqual(['2026-01-05', '2026-01-06'])
})

it('has one visit for a participant without a claim', async () => {
  const [unnamed = ''] = await session(randomUUID(), [
    [null, at(7, 9, 0), at(7, 9, 10)],
    [null, at(7, 9, 0), at(7, 9, 20)],
  ])
  const { data } = await readPersonIdentity(unnamed, 'UTC')
  expect(data).toMatchObject({ key: null, joinedBy: null, joins: 1, visits: 1, secs: 600 })
})

it('throws not_found for a participant missing from the mirror', async () => {
  await expect(readPersonIdentity(randomUUID(), 'UTC')).rejects.toMatchObject({ key: 'not_found' })
})
