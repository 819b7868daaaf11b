import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SimulatorControl } from '../control-client'
import { minLiveSessions } from '../life/depart'
import { runLife } from '../life/run-life'
import { seedWorld } from '../life/seed-world'
import { startLife } from '../life/start-life'
import { startSimulator, type StartOptions } from '../start'
import { Clock } from '../state/clock'
import { createTestClient, type Many } from '../test-client'
import { runDue } from '../world/run-due'
import { kinds, type World } from '../world/world'

const people = { scale: 50, participants: 3000 }

interface Row {
  id: string
  unique_name?: string
  session_id?: string
  download_url?: string
}

/** Starts a simulator for the test and stops it afterwards. */
async function visit<T>(
  options: StartOptions,
  act: (control: SimulatorControl, call: ReturnType<typeof createTestClient>) => Promise<T>,
): Promise<T> {
  const simulator = await startSimulator({ ...people, ...options })
  try {
    return await act(new SimulatorControl(simulator.url), createTestClient(simulator.url))
  } finally {
    await simulator.close()
  }
}

const paths = ['/rooms', '/room_sessions', '/room_participants', '/room_recordings']

/** Every row of every list, without links, which are new each time. */
async function readAll(call: ReturnType<typeof createTestClient>): Promise<Row[]> {
  const rows: Row[] = []
  for (const path of [...paths, '/room_compositions']) {
    for (let number = 1, last = 1; number <= last; number += 1) {
      const page = `${path}?page[size]=250&page[number]=${number}`
      const { data, meta } = (await call<Many<Row>>('GET', page)).body
      rows.push(...data.map((row) => ({ ...row, download_url: undefined })))
      last = meta.total_pages
    }
  }
  return rows
}

describe('a world with a given number of participants', () => {
  it('has so many, in the rooms of its scale, three months back', async () => {
    await visit({}, async (control, call) => {
      const state = await control.state()
      expect(state.rooms).toBe(50)
      expect(state.participants).toBeGreaterThanOrEqual(3000)
      expect(state.participants).toBeLessThan(3100)
      expect(state.compositions).toBeGreaterThan(5)
      const rows = await readAll(call)
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
      const counted = kinds.reduce((sum, kind) => sum + state[kind], 0)
      expect(rows).toHaveLength(counted)
    })
  })

  it('has the rooms and live sessions that the same scale has without', () => {
    const ids = (world: World) => [
      ...[...world.rooms.values()].map(({ id }) => id),
      ...world.liveSessions().map(({ id }) => id),
    ]
    expect(ids(seedWorld(people))).toEqual(ids(seedWorld({ scale: 50 })))
  })

  it('is refused where so many do not fit in', async () => {
    await visit({}, async (control) => {
      await expect(control.reset({ scale: 10, participants: 1001 })).rejects.toThrow(/422/)
      const given = await control.reset({ scale: 10, participants: 1000 })
      expect(given.participants).toBeLessThan(1100)
      expect((await control.reset()).participants).toBe(given.participants)
      expect((await control.reset({ scale: 10 })).participants).toBeGreaterThan(1200)
    })
  })

  it('continues: people come and go, and days pass without a request', () => {
    const clock = Clock.frozenAt(Date.parse('2026-03-04T14:00:00Z'))
    const world = seedWorld({ ...people, clock })
    startLife(world)
    const before = world.participants.size
    for (let step = 0; step < 400; step += 1) {
      clock.advance(5_000)
      runDue(world, runLife)
      expect(world.liveSessions().length).toBeGreaterThanOrEqual(minLiveSessions)
    }
    expect(world.participants.size).toBeGreaterThan(before)
    const sessions = world.sessions.size
    clock.advance(3 * 86_400_000)
    runDue(world, runLife)
    expect(world.sessions.size).toBeGreaterThan(sessions)
  })
})

describe('after a restart', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'simulator-'))
  const file = (stateDir: string) => readFileSync(join(stateDir, 'state.ndjson'), 'utf8')

  it('everything is as it was: what was made again, changed, deleted and added', async () => {
    const stateDir = folder()
    const before = await visit({ stateDir, reset: true }, async (control, call) => {
      const rows = async (path: string) => (await call<Many<Row>>('GET', path)).body.data
      const [changed, deleted, ended] = await rows('/rooms')
      await call('PATCH', `/rooms/${changed?.id}`, { body: { unique_name: 'Renamed' } })
      await call('DELETE', `/rooms/${deleted?.id}`)
      const own = await control.createRoom({ unique_name: 'Own', enable_recording: true })
      await control.join({ room_id: own.id, count: 2 })
      await control.addSession({ room_id: ended?.id, participants: 20 })
      const [live] = await rows('/room_sessions?filter[active]=true')
      await call('POST', `/room_sessions/${live?.id}/actions/end`)
      const [recording] = await rows('/room_recordings?filter[status]=completed')
      await call('DELETE', `/room_recordings/${recording?.id}`)
      const [, composition] = await rows('/room_compositions?filter[status]=completed')
      await call('DELETE', `/room_compositions/${composition?.id}`)
      const old = `/room_recordings?filter[session_id]=${recording?.session_id}`
      expect((await call('DELETE', old)).status).toBe(201)
      await control.advance(60_000)
      await control.freeze()
      return { rows: await readAll(call), state: await control.state(), name: changed?.unique_name }
    })
    expect(file(stateDir).length).toBeLessThan(200_000)
    // The three that were pending, and the deleted one.
    expect(file(stateDir).match(/^\["compositions"/gm)).toHaveLength(4)
    await visit({ stateDir }, async (control, call) => {
      expect(await control.state()).toEqual(before.state)
      expect(await readAll(call)).toEqual(before.rows)
      await expect(control.createRoom({ unique_name: 'Renamed' })).rejects.toThrow(/422/)
    })
    await visit({ stateDir }, async (control, call) => {
      expect(await readAll(call)).toEqual(before.rows)
      expect(await control.createRoom({ unique_name: before.name })).toHaveProperty('id')
    })
  })

  it('another number of participants makes a fresh world, and none given keeps it', async () => {
    const stateDir = folder()
    const rooms = (options: StartOptions) =>
      visit({ stateDir, ...options }, async (control) => {
        await control.createRoom()
        return (await control.state()).rooms
      })
    expect(await rooms({})).toBe(51)
    expect(await rooms({ participants: undefined })).toBe(52)
    expect(await rooms({ participants: 2999 })).toBe(51)
  })
})
