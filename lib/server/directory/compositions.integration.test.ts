import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RoomComposition } from '@/lib/contract/composition'
import type { Many } from '@/lib/contract/telnyx'
import { toApiError } from '@/lib/server/errors'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { listCompositionSources } from './list-composition-sources'
import { listCompositions } from './list-compositions'
import { readComposition } from './read-composition'

let simulator: RunningSimulator
let control: SimulatorControl
let all: RoomComposition[]

beforeAll(async () => {
  simulator = await startSimulator()
  control = new SimulatorControl(simulator.url)
  await control.freeze()
  setTestEnvironment({ upstream: simulator })
  const listed = await fetch(`${simulator.url}/v2/room_compositions?page[size]=250`, {
    headers: { authorization: `Bearer ${simulator.apiKey}` },
  })
  all = ((await listed.json()) as Many<RoomComposition>).data
})

afterAll(async () => {
  await control.clearFaults()
  await simulator.close()
})

describe('listCompositions', () => {
  it('puts a list of one page newest first, with the names of the rooms', async () => {
    const { data, meta } = await listCompositions({})
    expect(data).toHaveLength(all.length)
    expect(meta.pages).toBe(1)
    const times = data.map(({ createdAt }) => createdAt ?? '')
    expect(times).toEqual([...times].sort().reverse())
    expect(data.every(({ room }) => room?.name)).toBe(true)
    expect(JSON.stringify(data)).not.toContain('signature')
  })

  it('gives those that wait their place, whatever is shown', async () => {
    const waiting = all.filter(({ status }) => status === 'enqueued').map(({ id }) => id)
    const { data, meta } = await listCompositions({ status: 'completed' })
    expect(data.every(({ status }) => status === 'completed')).toBe(true)
    expect(meta.queue.waiting).toHaveLength(waiting.length)
    expect(new Set(meta.queue.waiting)).toEqual(new Set(waiting))
    expect(meta.queue.waitingCount).toBe(waiting.length)
  })

  it('narrows by session', async () => {
    const session = all[0]?.session_id ?? ''
    const { data } = await listCompositions({ session })
    expect(data.length).toBeGreaterThan(0)
    expect(new Set(data.map(({ sessionId }) => sessionId))).toEqual(new Set([session]))
  })
})

describe('readComposition', () => {
  it('tells all but the link', async () => {
    const done = all.find(({ status }) => status === 'completed')
    const { data } = await readComposition(done?.id ?? '', 'admin')
    expect(data.composition).toMatchObject({ id: done?.id, status: 'completed' })
    expect(data.raw.video_layout).toEqual(done?.video_layout)
    expect('download_url' in data.raw).toBe(false)
  })

  it.each([
    ['nothing', 'invalid_id'],
    [randomUUID(), 'not_found'],
  ])('refuses %s', async (id, key) => {
    const failure = await readComposition(id, 'admin').catch(
      (error: unknown) => toApiError(error).key,
    )
    expect(failure).toBe(key)
  })
})

describe('listCompositionSources', () => {
  it('has the video recordings of a session with who they show, longest first', async () => {
    const session = all.find(({ status }) => status === 'completed')?.session_id ?? ''
    const { data, meta } = await listCompositionSources(session)
    expect(data.sources).toHaveLength(meta.total ?? -1)
    expect(data.sources.length).toBeGreaterThan(0)
    expect(data.sources.every(({ participantId }) => participantId)).toBe(true)
    const lengths = data.sources.map(({ durationSecs }) => durationSecs ?? 0)
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
    expect(data.live).toBe(false)
  })

  it('knows no session that is none', async () => {
    const failure = await listCompositionSources(randomUUID()).catch(
      (error: unknown) => toApiError(error).key,
    )
    expect(failure).toBe('not_found')
  })
})
