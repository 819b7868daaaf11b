import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RoomComposition } from '@/lib/contract/composition'
import type { Many } from '@/lib/contract/telnyx'
import { toApiError } from '@/lib/server/errors'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { listCompositionSources } from './list-composition-sources'
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

describe('readComposition', () => {
  it('returns everything but the link', async () => {
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

  it('rejects an unknown session', async () => {
    const failure = await listCompositionSources(randomUUID()).catch(
      (error: unknown) => toApiError(error).key,
    )
    expect(failure).toBe('not_found')
  })
})
