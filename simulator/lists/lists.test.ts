import type { Room, RoomSession } from 'telnyx/resources/rooms/rooms'
import type { RoomRecording } from 'telnyx/resources/room-recordings'
import type { RoomParticipant } from 'telnyx/resources/shared'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Many, One } from '../test-client'
import { openTestSimulator } from '../test-simulator'
import { defaultSettings } from '../world/settings'
import { Disorder } from './disorder'

const { control, call } = await openTestSimulator(0)

beforeEach(async () => {
  await control.reset({ seed: 1, scale: 40 })
  await control.freeze()
})

async function list<T = Room>(path: string): Promise<Many<T>> {
  return (await call<Many<T>>('GET', path)).body
}

const idsOf = (rows: { id?: string }[]) => rows.map(({ id = '' }) => id)
const ids = async (path: string) => idsOf((await list(path)).data)
const rooms = (number = 1, size = 10) => ids(`/rooms?page[number]=${number}&page[size]=${size}`)
const allRooms = '/rooms?page[size]=250'

/** Results of several reads, each after the same reset. */
async function twice<T>(read: () => Promise<T>, seeds = [1, 1]): Promise<T[]> {
  const results: T[] = []
  for (const seed of seeds) {
    const settings = await control.settings()
    await control.reset({ seed, scale: 40 })
    await control.settings(settings)
    results.push(await read())
  }
  return results
}

const readSome = async () => {
  const page = () => list<RoomSession>('/room_sessions?include_participants=true&page[size]=30')
  return [await page(), await page()].map(({ data }) => idsOf(data))
}

describe('lists by default', () => {
  it('are by id, with true totals and all their rows', async () => {
    const { data, meta } = await list(allRooms)
    expect(idsOf(data)).toEqual(idsOf(data).toSorted())
    expect([data.length, meta.total_results]).toEqual([40, 40])
    expect(await rooms()).toEqual(await rooms())
  })

  it('need nothing steered: every setting of lists is off', async () => {
    const steered = Object.entries(await control.settings()).filter(([name]) => /^list_/.test(name))
    expect(steered).toHaveLength(7)
    for (const [, value] of steered) expect(['id', 0]).toContain(value)
  })
})

describe('list_order', () => {
  it('shuffled is another order for every answer, of the same rows', async () => {
    await control.settings({ list_order: 'shuffled' })
    const [first, second] = [await ids(allRooms), await ids(allRooms)]
    expect(second).not.toEqual(first)
    expect(second.toSorted()).toEqual(first.toSorted())
    expect(new Set(first).size).toBe(40)
    expect(await rooms(4)).toHaveLength(10)
    expect(await rooms(5)).toEqual([])
  })

  it('newest puts what is new in front, and moves all other rows on', async () => {
    await control.settings({ list_order: 'newest' })
    const { data } = await list(allRooms)
    const times = data.map(({ created_at = '' }) => created_at)
    expect(times).toEqual(times.toSorted().toReversed())
    const before = await rooms()
    const { id } = await control.createRoom()
    expect(await rooms()).toEqual([id, ...before.slice(0, 9)])
    expect((await rooms(2))[0]).toBe(before[9])
  })

  it('newest holds in lists of one session and with filters', async () => {
    await control.settings({ list_order: 'newest' })
    const older = { started_at: '2026-01-05T10:00:00Z', duration_secs: 60 }
    const newer = { started_at: '2026-01-06T10:00:00Z', duration_secs: 60 }
    await control.createRoom({ unique_name: 'Own' })
    const first = await control.addSession({ unique_name: 'Own', ...older })
    const second = await control.addSession({ unique_name: 'Own', ...newer })
    const wanted = [second.session_id, first.session_id]
    expect(await ids(`/rooms/${first.room_id}/sessions`)).toEqual(wanted)
    expect(await ids(`/room_sessions?filter[room_id]=${first.room_id}`)).toEqual(wanted)
    const days = 'filter[date_created_at][gte]=2026-01-05&filter[date_created_at][lte]=2026-01-06'
    expect(await ids(`/room_sessions?${days}`)).toEqual(wanted)
  })
})

describe('list_swaps', () => {
  const moved = (from: string[], to: string[]) => to.filter((id, place) => from[place] !== id)

  it('moves a few rows before every answer, which stay where they are', async () => {
    await control.settings({ list_swaps: 2 })
    let before = (await ids(allRooms)).toSorted()
    const distances: number[] = []
    for (let answer = 0; answer < 10; answer += 1) {
      const after = await ids(allRooms)
      expect(after.toSorted()).toEqual(before.toSorted())
      // The first response seen here is the second one that was disturbed.
      if (answer > 0) distances.push(moved(before, after).length)
      before = after
    }
    expect(Math.max(...distances)).toBeLessThanOrEqual(4)
    expect(distances.filter((distance) => distance > 0).length).toBeGreaterThan(6)
    expect(moved(before.toSorted(), before).length).toBeGreaterThan(8)
  })

  it('makes a reader of all pages meet some rows twice and others not at all', async () => {
    await control.settings({ list_swaps: 5 })
    const read = new Set<string>()
    for (let number = 1; number <= 4; number += 1)
      for (const id of await rooms(number)) read.add(id)
    expect(read.size).toBeLessThan(40)
    await control.settings({ list_swaps: 0 })
    expect(await ids(allRooms)).toEqual((await ids(allRooms)).toSorted())
  })
})

describe('list_total_error', () => {
  it('makes totals wrong by up to the maximum, and the pages with them', async () => {
    await control.settings({ list_total_error: 15 })
    const totals: number[] = []
    for (let answer = 0; answer < 40; answer += 1) {
      const { data, meta } = await list('/rooms?page[size]=10')
      expect(data).toHaveLength(10)
      expect(meta.total_pages).toBe(Math.ceil(meta.total_results / 10))
      totals.push(meta.total_results - 40)
    }
    expect(Math.max(...totals.map(Math.abs))).toBeLessThanOrEqual(15)
    expect([Math.min(...totals) < -5, Math.max(...totals) > 5]).toEqual([true, true])
  })

  it('never says less than nothing', async () => {
    await control.reset({ empty: true })
    await control.settings({ list_total_error: 5 })
    const totals = []
    for (let answer = 0; answer < 20; answer += 1)
      totals.push((await list('/rooms')).meta.total_results)
    expect(Math.min(...totals)).toBe(0)
  })
})

describe('list_drop', () => {
  it('leaves rows out of a page and counts them', async () => {
    await control.settings({ list_drop: 0.3 })
    const pages = await Promise.all(Array.from({ length: 10 }, () => list(allRooms)))
    expect(pages.every(({ meta }) => meta.total_results === 40)).toBe(true)
    const seen = pages.reduce((sum, { data }) => sum + data.length, 0)
    expect(seen).toBeGreaterThan(220)
    expect(seen).toBeLessThan(340)
    const union = new Set(pages.flatMap(({ data }) => idsOf(data)))
    expect(union.size).toBe(40)
  })
})

describe('list_omit_participants', () => {
  it('leaves them out of some sessions, though they were asked for', async () => {
    await control.settings({ list_omit_participants: 0.4 })
    const path = '/room_sessions?include_participants=true&page[size]=250'
    const { data } = await list<RoomSession>(path)
    const without = data.filter((session) => !('participants' in session)).length
    expect(without).toBeGreaterThan(60)
    expect(without).toBeLessThan(140)
  })
})

describe('list_null_dates', () => {
  const dates = (row: object) => Object.entries(row).filter(([name]) => /_at$/.test(name))
  const isDateless = (row: object) => dates(row).every(([, value]) => value === null)

  it('takes all dates from some rows, always the same, in lists and by themselves', async () => {
    await control.settings({ list_null_dates: 0.2 })
    const { data, meta } = await list<RoomParticipant>('/room_participants?page[size]=250')
    const dateless = data.filter(isDateless)
    expect(dateless.length).toBeGreaterThan(25)
    expect(dateless.length).toBeLessThan(75)
    for (const row of data.filter((each) => !isDateless(each)))
      expect(dates(row).some(([, value]) => value === null)).toBe(false)
    expect(meta.total_results).toBe((await control.state()).participants)
    const [{ id } = { id: '' }] = dateless
    const alone = await call<One<RoomParticipant>>('GET', `/room_participants/${id}`)
    expect(isDateless(alone.body.data)).toBe(true)
  })

  it.each([
    ['/rooms', 'date_created_at'],
    ['/room_sessions', 'date_created_at'],
    ['/room_sessions', 'date_ended_at'],
    ['/room_participants', 'date_joined_at'],
    ['/room_participants', 'date_updated_at'],
    ['/room_recordings', 'date_started_at'],
  ])('%s by %s finds none of them', async (path, field) => {
    const query = `${path}?filter[${field}][gte]=2000-01-01&page[size]=250`
    const before = await list<RoomRecording>(query)
    await control.settings({ list_null_dates: 0.2 })
    const after = await list<RoomRecording>(query)
    expect(after.meta.total_results).toBeLessThan(before.meta.total_results)
    expect(after.data.filter(isDateless)).toEqual([])
  })
})

describe('list_zone_minutes', () => {
  it('moves the days of the filters, not the times', async () => {
    await control.createRoom({ unique_name: 'Late' })
    const late = { started_at: '2026-01-05T22:30:00Z', duration_secs: 60 }
    const { session_id } = await control.addSession({ unique_name: 'Late', ...late })
    const on = (day: string) => ids(`/room_sessions?filter[date_created_at][eq]=${day}`)
    expect([await on('2026-01-05'), await on('2026-01-06')]).toEqual([[session_id], []])
    await control.settings({ list_zone_minutes: 120 })
    expect([await on('2026-01-05'), await on('2026-01-06')]).toEqual([[], [session_id]])
    const { body } = await call<One<RoomSession>>('GET', `/room_sessions/${session_id}`)
    expect(body.data.created_at).toMatch(/^2026-01-05T22:30/)
  })
})

describe('what is steered', () => {
  it('has another chance for another seed', () => {
    const places = (seed: number) =>
      new Disorder(seed).places({ number: 1, size: 9 }, 40, {
        ...defaultSettings,
        list_order: 'shuffled',
      })
    expect(places(1)).toEqual(places(1))
    expect(places(2)).not.toEqual(places(1))
  })

  it.each([
    { list_order: 'shuffled' as const },
    { list_swaps: 3 },
    { list_total_error: 9 },
    { list_drop: 0.4 },
    { list_omit_participants: 0.5 },
  ])('%j follows from the seed', async (settings) => {
    await control.settings(settings)
    const read = async () => {
      const path = '/room_sessions?include_participants=true&page[size]=30'
      const answers = [await list(path), await list(path)]
      return answers.map(({ data, meta }) => [data.map((row) => [row.id, Object.keys(row)]), meta])
    }
    const [first, second, other] = await twice(read, [1, 1, 2])
    expect(second).toEqual(first)
    expect(other).not.toEqual(first)
  })

  it('is independent: one disturbance does not change another', async () => {
    await control.settings({ list_order: 'shuffled' })
    const [alone] = await twice(readSome)
    await control.settings({
      list_total_error: 9,
      list_omit_participants: 0.5,
      list_null_dates: 0.5,
    })
    const [together] = await twice(readSome)
    expect(together).toEqual(alone)
  })

  it('is off again after a reset, and refused if it makes no sense', async () => {
    await control.settings({ list_order: 'newest', list_swaps: 1, list_zone_minutes: -300 })
    await control.reset()
    expect(await control.settings()).toEqual(defaultSettings)
    const wrong: object[] = [
      { list_order: 'random' },
      { list_drop: 1.5 },
      { list_swaps: -1 },
      { list_zone_minutes: 841 },
    ]
    for (const settings of wrong) await expect(control.settings(settings)).rejects.toThrow(/400/)
    expect(await control.settings()).toEqual(defaultSettings)
  })
})
