import Telnyx from 'telnyx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SimulatorControl } from './control-client'
import { operations } from './operations/table'
import { startSimulator, type RunningSimulator } from './start'

let simulator: RunningSimulator
let control: SimulatorControl
let client: Telnyx

beforeAll(async () => {
  simulator = await startSimulator({ scale: 0 })
  control = new SimulatorControl(simulator.url)
  await control.freeze()
  client = new Telnyx({
    apiKey: simulator.apiKey,
    baseURL: `${simulator.url}/v2`,
    maxRetries: 0,
  })
})

afterAll(() => simulator.close())

it('serves the official SDK in all 25 operations', async () => {
  const id = await rooms()
  await sessions(id)
  await recordings()
  await compositions()
  await client.rooms.delete(id)
  const called = new Set((await control.calls()).map(({ operation }) => operation))
  expect([...called].toSorted()).toEqual(operations.map((row) => row.operationId).toSorted())
})

it('lets the SDK iterate over all pages', async () => {
  for (let count = 0; count < 45; count += 1) await control.createRoom({ max_participants: 4 })
  const ids = new Set<string>()
  for await (const room of client.rooms.list({ 'page[size]': 20 })) ids.add(room.id ?? '')
  expect(ids.size).toBe((await control.state()).rooms)
})

it('gives the SDK its typed errors', async () => {
  const unknown = client.rooms.retrieve('00000000-0000-4000-8000-000000000000')
  await expect(unknown).rejects.toBeInstanceOf(Telnyx.NotFoundError)
  const anonymous = new Telnyx({ apiKey: null, baseURL: `${simulator.url}/v2`, maxRetries: 0 })
  await expect(anonymous.rooms.list()).rejects.toBeInstanceOf(Telnyx.AuthenticationError)
})

async function rooms(): Promise<string> {
  const created = await client.rooms.create({ unique_name: 'SDK', enable_recording: true })
  const id = created.data?.id ?? ''
  expect((await client.rooms.retrieve(id, { include_sessions: true })).data?.sessions).toEqual([])
  const updated = await client.rooms.update(id, { max_participants: 20 })
  expect(updated.data?.max_participants).toBe(20)
  const listed = await client.rooms.list({ filter: { unique_name: 'SDK' } })
  expect(listed.data.map((room) => room.id)).toEqual([id])
  const tokens = await client.rooms.actions.generateJoinClientToken(id, { token_ttl_secs: 60 })
  const refresh_token = tokens.data?.refresh_token ?? ''
  const refreshed = await client.rooms.actions.refreshClientToken(id, { refresh_token })
  expect(refreshed.data?.token).toEqual(expect.any(String))
  return id
}

async function sessions(roomId: string): Promise<void> {
  const { session_id, participant_ids } = await control.join({ room_id: roomId, count: 3 })
  const [first = ''] = participant_ids
  const { actions } = client.rooms.sessions
  expect((await actions.mute(session_id, { participants: 'all' })).data?.result).toBe('ok')
  expect((await actions.unmute(session_id, { participants: [first] })).data?.result).toBe('ok')
  expect((await actions.kick(session_id, { participants: [first] })).data?.result).toBe('ok')
  await control.advance(300)
  expect((await client.roomParticipants.retrieve(first)).data?.left_at).toEqual(expect.any(String))
  const people = await client.roomParticipants.list({ filter: { session_id } })
  expect(people.data).toHaveLength(3)
  const own = await client.rooms.sessions.retrieveParticipants(session_id)
  expect(own.data).toHaveLength(3)
  const live = await client.rooms.sessions.list0({ filter: { active: true } })
  expect(live.data.map((session) => session.id)).toEqual([session_id])
  expect((await client.rooms.sessions.list1(roomId)).data).toHaveLength(1)
  expect((await actions.end(session_id)).data?.result).toBe('ok')
  await control.advance(10_000)
  const session = await client.rooms.sessions.retrieve(session_id, { include_participants: true })
  expect(session.data).toMatchObject({ active: false, participants: { length: 3 } })
}

async function recordings(): Promise<void> {
  const { data } = await client.roomRecordings.list({ filter: { status: 'completed' } })
  expect(data).toHaveLength(6)
  const [first] = data
  const id = first?.id ?? ''
  expect((await client.roomRecordings.retrieve(id)).data?.download_url).toContain('/media/')
  await client.roomRecordings.delete(id)
  const deleted = await client.roomRecordings.deleteBulk({ filter: { type: 'video' } })
  expect(deleted.data?.room_recordings).toBeGreaterThanOrEqual(2)
}

async function compositions(): Promise<void> {
  const { data } = await client.rooms.sessions.list0()
  const created = await client.roomCompositions.create({ session_id: data[0]?.id })
  const id = created.data?.id ?? ''
  expect((await client.roomCompositions.retrieve(id)).data?.status).toBe('enqueued')
  expect((await client.roomCompositions.list()).data).toHaveLength(1)
  await client.roomCompositions.delete(id)
}
