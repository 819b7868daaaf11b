import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveChange } from '@/lib/contract/live-stream'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { leaderLease } from '@/lib/server/db/live-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { lookAtAccount } from './account'
import { eventsAfter, eventsChannel } from './events'
import { LeaseLost } from './lease'
import { liveSession } from './session'
import { lastEventId, storedLive, storedSession } from './stored'
import { leadForTest } from './test-lease'

let opened: OpenedDatabase
let simulator: RunningSimulator
let control: SimulatorControl

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db, opened.listen)
  simulator = await startSimulator({ scale: 1 })
  control = new SimulatorControl(simulator.url)
  setTestEnvironment({ upstream: simulator })
  await control.reset({ empty: true })
})

afterAll(async () => {
  await simulator.close()
  await opened.close()
})

async function changesDuring(work: () => Promise<unknown>): Promise<LiveChange[]> {
  const before = await lastEventId(opened.db)
  await work()
  return (await eventsAfter(before)).map(({ change }) => change)
}

async function roomWith(name: string, context: string) {
  const room = await control.createRoom({ unique_name: name })
  return control.join({ room_id: room.id, context })
}

describe('a look at the account', () => {
  it('tells what is new, once, and nothing when nothing changed', async () => {
    const epoch = await leadForTest()
    const joined = await roomWith('Stand-up', 'Ana')
    const first = await changesDuring(() => lookAtAccount(epoch))
    expect(first).toMatchObject([
      { kind: 'session', session: { id: joined.session_id, room: { name: 'Stand-up' } } },
      { kind: 'person', person: { context: 'Ana', leftAt: null, report: null } },
    ])
    expect(await changesDuring(() => lookAtAccount(epoch))).toEqual([])
  })

  it('tells who left, and that a session ended, with the time of it', async () => {
    const epoch = await leadForTest()
    const joined = await roomWith('Clinic', 'Ana')
    await control.join({ room_id: joined.room_id, context: 'Bo' })
    await lookAtAccount(epoch)
    const [ana = '', bo = ''] = (await storedSession(joined.session_id)).session?.people
      .map(({ id }) => id)
      .sort() ?? ['']
    await control.leave(ana)
    const left = await changesDuring(() => lookAtAccount(epoch))
    expect(left).toMatchObject([{ kind: 'person', person: { id: ana } }])
    const onTheWall = (await storedLive()).sessions.find(({ id }) => id === joined.session_id)
    expect(onTheWall?.people.map(({ id }) => id)).toEqual([bo])
    expect((await storedSession(joined.session_id)).session?.people).toHaveLength(2)
    await control.leave(bo)
    const ended = await changesDuring(() => lookAtAccount(epoch))
    const session = ended.find((change) => change.kind === 'session')?.session
    expect(session).toMatchObject({ active: false, endedAt: expect.any(String) })
    expect((await storedLive()).sessions.map(({ id }) => id)).not.toContain(joined.session_id)
  })

  it('keeps a claim that Postgres could not, without losing the rest of the look', async () => {
    const epoch = await leadForTest()
    const joined = await roomWith('Odd', 'A\u0000na \ud800 <b>')
    await lookAtAccount(epoch)
    const { session } = await storedSession(joined.session_id)
    expect(session?.people).toMatchObject([{ context: 'A\ufffdna \ufffd <b>' }])
  })

  it('writes nothing once another instance leads', async () => {
    const epoch = await leadForTest()
    await roomWith('Late', 'Ana')
    await opened.db.update(leaderLease).set({ epoch: epoch + 1 })
    const changes = changesDuring(() =>
      expect(lookAtAccount(epoch)).rejects.toBeInstanceOf(LeaseLost),
    )
    expect(await changes).toEqual([])
  })
})

it('a look at one session that began earlier does not undo a later one', async () => {
  const epoch = await leadForTest()
  const joined = await roomWith('Race', 'Ana')
  const { beginLook, applySessionLook } = await import('./apply-look')
  const early = await beginLook()
  await lookAtAccount(epoch)
  await control.leave(joined.participant_ids[0] ?? '')
  await liveSession(joined.session_id).read(0)
  const stale = {
    id: joined.session_id,
    roomId: joined.room_id,
    roomName: null,
    roomMax: null,
    roomRecording: null,
    active: true,
    startedAt: null,
    endedAt: null,
  }
  await applySessionLook({ session: stale, people: [] }, early)
  expect((await storedSession(joined.session_id)).session).toMatchObject({ active: false })
})

it('announces the newest event id', async () => {
  const heard: string[] = []
  const deaf = await opened.listen(eventsChannel, (payload) => heard.push(payload))
  const epoch = await leadForTest()
  await roomWith('Loud', 'Ana')
  await lookAtAccount(epoch)
  const last = String(await lastEventId(opened.db))
  await expect.poll(() => heard.at(-1)).toBe(last)
  await deaf()
})
