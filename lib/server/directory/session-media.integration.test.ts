import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toApiError } from '@/lib/server/errors'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { listSessionCompositions } from './list-session-compositions'
import { listSessionRecordings } from './list-session-recordings'

let simulator: RunningSimulator
let control: SimulatorControl

beforeAll(async () => {
  simulator = await startSimulator({ scale: 3 })
  control = new SimulatorControl(simulator.url)
  setTestEnvironment({ upstream: simulator })
})

afterAll(() => simulator.close())

/** A session whose recordings are ready, whatever day it is. */
async function recordedAndEnded(): Promise<string> {
  const { sessionId, people } = await recordedRoom(['Ana', 'Ben'])
  await control.advance(60_000)
  for (const id of people) await control.leave(id)
  await control.advance(10 * 60_000)
  return sessionId
}

async function composed(): Promise<string> {
  const sessionId = await recordedAndEnded()
  for (let times = 0; times < 2; times++) {
    const response = await fetch(`${simulator.url}/v2/room_compositions`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${simulator.apiKey}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ session_id: sessionId, resolution: '1280x720', video_layout: LAYOUT }),
    })
    expect(response.ok).toBe(true)
    await control.advance(60_000)
  }
  return sessionId
}

const LINK = /download_url|signature|http/
const LAYOUT = { all: { x_pos: 0, y_pos: 0, width: 1280, height: 720, video_sources: ['*'] } }

const recordedRoom = async (people: string[]) => {
  const room = await control.createRoom({
    unique_name: crypto.randomUUID(),
    enable_recording: true,
  })
  const joined = []
  for (const context of people) joined.push(await control.join({ room_id: room.id, context }))
  return {
    sessionId: joined[0]?.session_id ?? '',
    people: joined.map(({ participant_ids }) => participant_ids[0] ?? ''),
  }
}

const countOf = async (operation: string) =>
  (await control.calls()).filter((call) => call.operation === operation).length

describe('listSessionRecordings', () => {
  it('returns every file of the session with the claim of its participant, and no link', async () => {
    const { sessionId, people } = await recordedRoom(['{"username":"Ana"}', 'Ben'])
    const { data, meta } = await listSessionRecordings(sessionId)
    expect(data).toHaveLength(4)
    expect(meta).toMatchObject({ total: 4, problem: null })
    expect(new Map(data.map((row) => [row.participantId, row.context]))).toEqual(
      new Map([
        [people[0], '{"username":"Ana"}'],
        [people[1], 'Ben'],
      ]),
    )
    expect(new Set(data.map(({ kind }) => kind))).toEqual(new Set(['audio', 'video']))
    expect(data.every(({ state }) => state === 'recording')).toBe(true)
  })

  it('never caches a link, even of playable files', async () => {
    const { data } = await listSessionRecordings(await recordedAndEnded())
    expect(data.some(({ state }) => state === 'ready')).toBe(true)
    expect(JSON.stringify(data, exceptClaims)).not.toMatch(LINK)
    const held = Object.getOwnPropertySymbols(globalThis).map((key) => Reflect.get(globalThis, key))
    expect(JSON.stringify(held, mapsToo)).not.toContain('signature=')
  })

  it('reads Telnyx once for concurrent requests', async () => {
    const { sessionId } = await recordedRoom(['Ana'])
    const before = await countOf('ListRoomRecordings')
    await Promise.all(Array.from({ length: 20 }, () => listSessionRecordings(sessionId)))
    expect((await countOf('ListRoomRecordings')) - before).toBe(1)
  })

  it('refuses an invalid id', async () => {
    const refused = listSessionRecordings('../rooms').catch((error: unknown) => toApiError(error))
    expect(await refused).toMatchObject({ key: 'invalid_id' })
  })
})

describe('listSessionCompositions', () => {
  it('returns the compositions of the session, newest first, and no link', async () => {
    const { data } = await listSessionCompositions(await composed())
    expect(data).toHaveLength(2)
    const times = data.map(({ createdAt }) => createdAt ?? '')
    expect(times).toEqual([...times].sort().reverse())
    expect(JSON.stringify(data, exceptClaims)).not.toMatch(LINK)
    expect(data[0]).toMatchObject({ resolution: '1280x720', regions: 1 })
  })
})

/** JSON skips Maps, and the caches of the process are Maps. */
function mapsToo(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value
}

/** A claim is free text, and may be an address. */
function exceptClaims(key: string, value: unknown): unknown {
  return key === 'context' ? undefined : value
}
