import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { bans, banRemovals } from '@/lib/server/db/bans-schema'
import { historySpans } from '@/lib/server/db/history-schema'
import { roomModes } from '@/lib/server/db/modes-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { keepHistory } from '@/lib/server/history/keep-history'
import { leadForTest } from '@/lib/server/leader/test-lease'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { tell, telnyx } from '@/lib/server/webhooks/receive/test-webhooks'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { readStory } from './read-story'

let opened: OpenedDatabase
let simulator: RunningSimulator
let control: SimulatorControl

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db, opened.listen)
  simulator = await startSimulator({ scale: 1 })
  control = new SimulatorControl(simulator.url)
  setTestEnvironment({ upstream: simulator })
  process.env.TELNYX_PUBLIC_KEY = telnyx.publicKey
  await control.reset({ empty: true })
})

afterAll(async () => {
  await simulator.close()
  await opened.close()
})

/** Ana, who dropped out and came back, beside Bo, who stays. */
async function anaDropped() {
  const room = await control.createRoom({ unique_name: randomUUID() })
  const first = await control.join({ room_id: room.id, context: '{"name":"Ana"}' })
  await control.join({ room_id: room.id, context: '{"name":"Bo"}' })
  const [ana = ''] = first.participant_ids
  await control.leave(ana)
  await control.join({ room_id: room.id, context: '{"name":"Ana"}' })
  return { room_id: room.id, session_id: first.session_id, participant_id: ana }
}

describe('the story of a session', () => {
  it('shows who dropped and came back in one lane, and why by the webhook', async () => {
    const where = await anaDropped()
    await tell('participant.left', { ...where, left_reason: 'network_error' })
    await keepHistory(await leadForTest())
    const { data } = await readStory(where.session_id)
    expect(data.live).toBe(true)
    const [ana, bo] = data.lanes
    expect([ana?.name, bo?.name]).toEqual(['Ana', 'Bo'])
    expect(ana).toMatchObject({ visits: 1, reconnects: 1 })
    expect(ana?.joins[0]).toMatchObject({
      id: where.participant_id,
      leftReason: 'network_error',
      reported: { leftAt: expect.any(String) },
    })
    expect(bo?.joins).toMatchObject([{ to: null, doubts: [] }])
  })

  it('shows modes and bans as bands, and removals as pins', async () => {
    const where = await anaDropped()
    const by = { byId: randomUUID(), byName: 'Ann' }
    const until = new Date(Date.now() + 600_000)
    await opened.db.insert(roomModes).values({ roomId: where.room_id, mode: 'quiet', until, ...by })
    const [ban] = await opened.db
      .insert(bans)
      .values({
        key: 'k',
        kind: 'name',
        value: 'Ana',
        names: ['Ana'],
        searchText: 'ana',
        reason: 'shouting',
        participantId: where.participant_id,
        ...by,
      })
      .returning({ id: bans.id })
    await opened.db.insert(banRemovals).values({
      banId: ban?.id ?? '',
      participantId: where.participant_id,
      sessionId: where.session_id,
      state: 'gone',
      tries: 1,
      goneAt: new Date(),
    })
    const { data } = await readStory(where.session_id)
    expect(data.bands).toMatchObject([
      { kind: 'quiet', laneId: null, to: null, by: 'Ann' },
      { kind: 'ban', laneId: where.participant_id, to: null, reason: 'shouting' },
    ])
    expect(data.pins).toMatchObject([
      { act: 'removal', laneId: where.participant_id, by: null, state: 'confirmed', failed: false },
    ])
  })

  it('says in which part nobody listened', async () => {
    const where = await anaDropped()
    expect((await readStory(where.session_id)).data.notListening).toHaveLength(1)
    const listening = { fromAt: new Date(Date.now() - 3_600_000), untilAt: new Date() }
    await opened.db.insert(historySpans).values(listening)
    expect((await readStory(where.session_id)).data.notListening).toEqual([])
  })

  it('returns what is known while Telnyx does not answer for its files', async () => {
    const where = await anaDropped()
    await control.addFault({ operation: 'ListRoomRecordings', shape: 'rate_limited_bare' })
    const { data } = await readStory(where.session_id)
    expect(data.recordingsKnown).toBe(false)
    expect(data.lanes).toHaveLength(2)
  })

  it('refuses what is no session', async () => {
    await expect(readStory('x')).rejects.toMatchObject({ key: 'invalid_id' })
    await expect(readStory(randomUUID())).rejects.toMatchObject({ key: 'not_found' })
  })
})
