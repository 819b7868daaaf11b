import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchKind } from '@/lib/contract/search/answer'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { markGone } from '@/lib/server/mirror/put/mark-gone'
import { putRecordings } from '@/lib/server/mirror/put/put-recordings'
import { putRooms } from '@/lib/server/mirror/put/put-rooms'
import { putSessions } from '@/lib/server/mirror/put/put-sessions'
import { searchFacets } from './facets'
import { search } from './search'

let opened: OpenedDatabase

/** Tuesday, 14:30 in Warsaw. */
const clock = { now: new Date('2026-11-24T13:30:00Z'), zone: 'Europe/Warsaw' }
const provenance = { readAt: clock.now }

const ask = (q: string, kinds: SearchKind[] = [], limit = 8) => search({ q, kinds, limit }, clock)
const titles = async (q: string, kind: SearchKind) =>
  (await ask(q, [kind])).data.map(({ title }) => title)

type Visit = { room: string; from: string; to: string; people: string[]; recorded?: string }

/** A session with participants who have only a name, and the recording of one. */
async function visit({ room, from, to, people, recorded }: Visit) {
  const [roomId, sessionId] = [randomUUID(), randomUUID()]
  const participants = people.map((name) => ({
    id: randomUUID(),
    context: JSON.stringify({ username: name }),
    joined_at: from,
    left_at: to,
  }))
  await putRooms([{ id: roomId, unique_name: room, created_at: from }], provenance)
  const times = { created_at: from, ended_at: to, active: false }
  await putSessions([{ id: sessionId, room_id: roomId, ...times, participants }], provenance)
  const owner = participants[people.indexOf(recorded ?? '')]
  const recording = { id: randomUUID(), room_id: roomId, session_id: sessionId, type: 'video' }
  if (owner)
    await putRecordings(
      [{ ...recording, participant_id: owner.id, started_at: from, ended_at: to }],
      provenance,
    )
  return { roomId, sessionId, recordingId: recording.id, participants }
}

let demo: Awaited<ReturnType<typeof visit>>
let chinese: Awaited<ReturnType<typeof visit>>

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  const at = (day: string, from: string, to: string) => ({
    from: `${day}T${from}Z`,
    to: `${day}T${to}Z`,
  })
  demo = await visit({
    room: 'Billing demo, Grupo Ibérico',
    ...at('2026-11-17', '12:58:00', '13:41:00'),
    people: ['Ana Souza Lima', 'Carles Puig'],
    recorded: 'Ana Souza Lima',
  })
  const people = ['Ana Souza Lima', 'Bo']
  await visit({ room: 'Stand-up', ...at('2026-11-17', '12:58:00', '13:41:00'), people })
  await visit({ room: 'Billing demo 2', ...at('2026-11-18', '12:58:00', '13:41:00'), people })
  await visit({
    room: 'Billing late',
    ...at('2026-11-17', '18:00:00', '18:41:00'),
    people: ['Ana B'],
  })
  chinese = await visit({
    room: '账单演示',
    ...at('2026-11-17', '06:10:00', '06:40:00'),
    people: ['王伟', '王伟明'],
    recorded: '王伟',
  })
})

afterAll(() => opened.close())

describe('who, when and where', () => {
  it.each([
    'Ana Tue 14:00 billing',
    'billing demo Ana Tuesday a bit after two',
    'ana 17 nov 2pm bililng',
    'room:billing @ana 11/17 14:10',
    'souza billling tue 14:00',
  ])('%s', async (q) => {
    const { data } = await ask(q)
    expect(data[0]).toMatchObject({
      kind: 'session',
      id: demo.sessionId,
      title: 'Billing demo, Grupo Ibérico',
      detail: 'Ana Souza Lima',
      href: `/sessions/${demo.sessionId}`,
      at: '2026-11-17T12:58:00.000Z',
      live: false,
    })
    expect(data.find(({ kind }) => kind === 'recording')?.id).toBe(demo.recordingId)
  })

  it('in Chinese, in the zone of the user', async () => {
    const shanghai = { ...clock, zone: 'Asia/Shanghai' }
    const { data } = await search(
      { q: '王伟 上周二下午两点多 账单', kinds: [], limit: 8 },
      shanghai,
    )
    expect(data[0]).toMatchObject({ kind: 'session', id: chinese.sessionId, detail: '王伟' })
    expect(data[0]?.matched).toEqual({ field: 'person', how: 'prefix' })
    expect(data.find(({ kind }) => kind === 'recording')?.id).toBe(chinese.recordingId)
  })

  it('by time alone finds the sessions of that time', async () => {
    expect(await titles('17 nov 19:10', 'session')).toEqual(['Billing late'])
  })
})

describe('the order', () => {
  it('is exact, prefix, part, typo; newest first', async () => {
    const { data } = await ask('王伟', ['person'])
    expect(data.map(({ title, matched }) => [title, matched.how])).toEqual([
      ['王伟', 'exact'],
      ['王伟明', 'prefix'],
    ])
    expect(await titles('billing', 'session')).toEqual([
      'Billing demo 2',
      'Billing late',
      'Billing demo, Grupo Ibérico',
    ])
  })

  it('counts all matches, and returns at most the limit', async () => {
    const { data, meta } = await ask('billing', ['session'], 1)
    expect([data.length, meta.totals.session]).toEqual([1, 3])
  })
})

describe('narrowed', () => {
  const all = { from: null, to: null, rooms: [] as string[] }
  const day = { from: '2026-11-18T00:00:00Z', to: '2026-11-18T23:59:59Z' }
  const found = async (q: string, narrowing: Partial<typeof all> | typeof day) => {
    const { data } = await search({ q, kinds: ['session'], limit: 8, ...narrowing }, clock)
    return data.map(({ title }) => title)
  }

  it('to a time or a room keeps only what was then or there', async () => {
    expect(await found('billing', day)).toEqual(['Billing demo 2'])
    expect(await found('ana tue', day)).toEqual([])
    expect(await found('ana', { rooms: [demo.roomId] })).toEqual(['Billing demo, Grupo Ibérico'])
    const { data } = await search({ q: 'ana', kinds: [], limit: 8, rooms: [demo.roomId] }, clock)
    expect(data.map(({ kind }) => kind)).toEqual(['session', 'person', 'recording'])
    expect(data[1]?.sessionId).toBe(demo.sessionId)
  })

  it('neither the days nor the rooms narrow their own counts', async () => {
    const recent = { ...clock, now: new Date() }
    const { data } = await searchFacets('billing', all, recent)
    expect(data.rooms.map(({ name, count }) => [name, count])).toContainEqual(['Billing late', 1])
    const narrow = { ...day, rooms: [demo.roomId] }
    const narrowed = (await searchFacets('billing', narrow, recent)).data
    expect(narrowed.rooms.map(({ name }) => name)).toEqual(['Billing demo 2'])
    expect(narrowed.days.every(({ day: of }) => of === '2026-11-17')).toBe(true)
  })

  it('an empty query counts nothing', async () => {
    expect(await searchFacets('', all, clock)).toEqual({ data: { days: [], rooms: [] } })
  })
})

it('a person is one row, whatever they did', async () => {
  const { data } = await ask('ana souza', ['person'])
  expect(data).toHaveLength(1)
  expect(data[0]).toMatchObject({ title: 'Ana Souza Lima', detail: 'Billing demo 2' })
})

it('an id, its prefix and an address find their object', async () => {
  const { recordingId, sessionId } = demo
  for (const q of [recordingId, recordingId.slice(0, 8), `#${recordingId.slice(0, 6)}`])
    expect((await ask(q)).data[0]).toMatchObject({ kind: 'recording', id: recordingId })
  const address = `https://api.telnyx.com/v2/room_sessions/${sessionId}`
  expect((await ask(address)).data[0]).toMatchObject({ kind: 'session', id: sessionId })
})

it('a time may be a name as well', async () => {
  await putRooms([{ id: randomUUID(), unique_name: 'Daily 14:05' }], provenance)
  expect(await titles('daily 14:05', 'room')).toEqual(['Daily 14:05'])
})

it('two words match one, and one matches two', async () => {
  await putRooms([{ id: randomUUID(), unique_name: 'Daily handover' }], provenance)
  await putRooms([{ id: randomUUID(), unique_name: 'Late Hand-over' }], provenance)
  for (const q of ['handover', 'hand over', 'hand-over'])
    expect((await titles(q, 'room')).toSorted(), q).toEqual(['Daily handover', 'Late Hand-over'])
  expect(await titles('standup ana', 'session')).toEqual(['Stand-up'])
})

it('objects gone at Telnyx are found and marked', async () => {
  const id = randomUUID()
  await putRooms([{ id, unique_name: 'Vanished' }], { readAt: new Date('2026-11-20T00:00:00Z') })
  await markGone('rooms', id, provenance)
  const { data } = await ask('vanished')
  expect(data[0]?.gone_at).toBe('2026-11-24T13:30:00.000Z')
})

it('no query is too hostile', async () => {
  const hostile = [
    ...[
      "'",
      '"',
      '\\',
      "a' | b",
      "' or 1=1 --",
      'a & | ! ( ) :* <->',
      ':*',
      '\0',
      'a\0b',
      '%',
      '_ana',
    ],
    ...['🔥', '\ud800', '\u202eana', 'ana'.repeat(40_000), '(a+)+$', '{}', 'null', '~billing', '*'],
    ...['room:', 'in:', '@', '#', '#zzzz', '0000', 'ffffffff-ffff', 'a b c d e f g h i j k l m'],
    ...['ﷺ'.repeat(100), 'e\u0301'.repeat(200), 'room:"', '14:00 14:00 14:00', '٣/٤ ١٢:٠٠'],
  ]
  for (const q of hostile) await expect(ask(q)).resolves.toHaveProperty('data')
})

describe('of a first name that hundreds have', () => {
  const crowd = Array.from({ length: 450 }, (_, index) => `Olga Nr ${index}`)

  beforeAll(async () => {
    await visit({
      ...{ room: 'Assembly', from: '2026-03-01T09:00:00Z', to: '2026-03-01T10:00:00Z' },
      people: crowd,
    })
    await visit({
      ...{ room: 'Tax advice', from: '2026-11-10T13:00:00Z', to: '2026-11-10T13:30:00Z' },
      people: ['Olga Last'],
    })
  })

  it('finds the one who was there at the time', async () => {
    expect(await titles('Olga 10 Nov 14:10', 'person')).toEqual(['Olga Last'])
    expect(await titles('Olga 10 Nov 16:00', 'person')).toEqual([])
  })

  it('finds the newest where neither a time nor a room is given', async () => {
    expect((await titles('Olga', 'person'))[0]).toBe('Olga Last')
  })

  it('finds one of several words, of which each is in many names', async () => {
    expect(await titles('Olga Nr 444', 'person')).toEqual(['Olga Nr 444'])
    expect(await titles('Olga last', 'person')).toEqual(['Olga Last'])
  })

  it('finds the one who was in the room', async () => {
    expect(await titles('Olga tax', 'session')).toEqual(['Tax advice'])
  })
})
