import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { alikeRooms } from './alike-rooms'
import { countOfRoom } from './count-of-room'
import { listRoomSessions } from './list-room-sessions'
import { readRoom } from './read-room'

let opened: OpenedDatabase
let simulator: RunningSimulator
let control: SimulatorControl

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  simulator = await startSimulator({ scale: 1 })
  control = new SimulatorControl(simulator.url)
  setTestEnvironment({ upstream: simulator })
})

afterAll(async () => {
  await simulator.close()
  await opened.close()
})

beforeEach(async () => {
  await control.reset({ empty: true })
  await control.clearCalls()
})

describe('a room', () => {
  it('includes its participants, and none when the session cannot be read', async () => {
    const room = await control.createRoom({ unique_name: 'Standup' })
    await control.join({ room_id: room.id, context: 'Ana' })
    const { data } = await readRoom(room.id.toUpperCase(), 'admin')
    expect(data.room).toMatchObject({ id: room.id, unique_name: 'Standup' })
    expect(data.live?.people).toMatchObject([{ context: 'Ana', leftAt: null }])

    const other = await control.createRoom({ unique_name: 'Retro' })
    await control.join({ room_id: other.id })
    await control.addFault({ operation: 'ViewRoomSession', shape: 'not_found' })
    expect((await readRoom(other.id, 'admin')).data.live).toBeNull()
    await control.clearFaults()
  })

  it('is refused for an unknown id', async () => {
    await expect(readRoom('..', 'admin')).rejects.toMatchObject({ key: 'invalid_id' })
    const none = '00000000-0000-4000-8000-000000000000'
    await expect(readRoom(none, 'admin')).rejects.toMatchObject({ key: 'not_found' })
  })

  it('lists its sessions with the total, the live one first', async () => {
    const room = await control.createRoom({ unique_name: 'Standup' })
    const first = await control.join({ room_id: room.id, context: 'Ana' })
    await control.leave(first.participant_ids[0] ?? '')
    const second = await control.join({ room_id: room.id, count: 2 })
    const { data, meta } = await listRoomSessions(room.id, {})
    expect(data.map(({ id, active }) => [id, active])).toEqual([
      [second.session_id, true],
      [first.session_id, false],
    ])
    expect(meta.total).toBe(2)
    expect((await countOfRoom(room.id)).data).toEqual({ sessions: 2, recordings: 0 })
  })
})

describe('names of rooms', () => {
  it('finds rooms with confusable names, except the one being renamed', async () => {
    const room = await control.createRoom({ unique_name: 'Standup 1' })
    await control.createRoom({ unique_name: 'Standup 2' })
    for (const name of ['standup l', 'Ѕtandup 1', 'Stand-up\u00a01'])
      expect(await alikeRooms(name)).toEqual({
        data: [{ id: room.id, name: 'Standup 1' }],
        meta: { complete: true },
      })
    expect((await alikeRooms('standup l', room.id)).data).toEqual([])
    expect((await alikeRooms('Standup 3')).data).toEqual([])
    // Telnyx itself refuses an identical name.
    expect((await alikeRooms('Standup 1')).data).toEqual([])
  })
})
