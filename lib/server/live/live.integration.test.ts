import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveChange } from '@/lib/contract/live-stream'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { leaderLease } from '@/lib/server/db/live-schema'
import { receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { pollAccount } from './poll-account'
import { eventsAfter } from '@/lib/server/stream/events'
import { eventsChannel } from './events-channel'
import { liveFreshness } from './freshness'
import { LeaseLost } from '@/lib/server/leader/lease'
import { liveSession } from './session'
import { lastEventId, storedLive, storedSession } from './stored'
import { leadForTest } from '@/lib/server/leader/test-lease'

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

const somewhere = () => ({
  id: randomUUID(),
  roomId: null,
  roomName: null,
  roomMax: null,
  roomRecording: null,
  startedAt: null,
  endedAt: null,
})
const person = { id: randomUUID(), context: 'Ana', joinedAt: null, leftAt: null }

async function roomWith(name: string, context: string) {
  const room = await control.createRoom({ unique_name: name })
  return control.join({ room_id: room.id, context })
}

describe('a poll of the account', () => {
  it('writes each change once, and nothing when nothing changed', async () => {
    const epoch = await leadForTest()
    const joined = await roomWith('Stand-up', 'Ana')
    const first = await changesDuring(() => pollAccount(epoch))
    expect(first).toMatchObject([
      { kind: 'session', session: { id: joined.session_id, room: { name: 'Stand-up' } } },
      { kind: 'person', person: { context: 'Ana', leftAt: null, report: null } },
    ])
    expect(await changesDuring(() => pollAccount(epoch))).toEqual([])
  })

  it('writes who left, and that a session ended and when', async () => {
    const epoch = await leadForTest()
    const joined = await roomWith('Clinic', 'Ana')
    await control.join({ room_id: joined.room_id, context: 'Bo' })
    await pollAccount(epoch)
    const [ana = '', bo = ''] = (await storedSession(joined.session_id)).session?.people
      .map(({ id }) => id)
      .sort() ?? ['']
    await control.leave(ana)
    const left = await changesDuring(() => pollAccount(epoch))
    expect(left).toMatchObject([{ kind: 'person', person: { id: ana } }])
    const onTheWall = (await storedLive()).sessions.find(({ id }) => id === joined.session_id)
    expect(onTheWall?.people.map(({ id }) => id)).toEqual([bo])
    expect((await storedSession(joined.session_id)).session?.people).toHaveLength(2)
    await control.leave(bo)
    const ended = await changesDuring(() => pollAccount(epoch))
    const session = ended.find((change) => change.kind === 'session')?.session
    expect(session).toMatchObject({ active: false, endedAt: expect.any(String) })
    expect((await storedLive()).sessions.map(({ id }) => id)).not.toContain(joined.session_id)
  })

  it('finds who left also where a session lists only those inside', async () => {
    const epoch = await leadForTest()
    const joined = await roomWith('Lists few', 'Ana')
    await control.join({ room_id: joined.room_id, context: 'Bo' })
    await pollAccount(epoch)
    const [ana = ''] = joined.participant_ids
    await control.settings({ lists_leavers: false })
    await control.leave(ana)
    const left = await changesDuring(() => pollAccount(epoch))
    await control.settings({ lists_leavers: true })
    const person = { id: ana, leftAt: (await control.participant(ana)).left_at }
    expect(left).toMatchObject([{ kind: 'person', person }])
  })

  it('writes a session once that moved between pages during a read', async () => {
    const epoch = await leadForTest()
    const { applyAccountSnapshot, beginPoll } = await import('./apply-snapshot')
    const session = { ...somewhere(), active: true }
    const people = [{ ...person, sessionId: session.id }]
    const twice = [
      { session, people },
      { session, people },
    ]
    const snapshot = { all: twice, beganAt: await beginPoll(), cutOff: true }
    const changes = await changesDuring(() => applyAccountSnapshot(snapshot, epoch))
    expect(changes.map(({ kind }) => kind)).toEqual(['session', 'person'])
  })

  it('reads smaller pages when one is too much to read', async () => {
    const epoch = await leadForTest()
    const context = 'x'.repeat(900_000)
    const joined = []
    for (let n = 0; n < 12; n += 1) joined.push(await roomWith(`Crowded ${n}`, context))
    await pollAccount(epoch)
    const live = (await storedLive()).sessions.map(({ id }) => id)
    expect(live).toEqual(expect.arrayContaining(joined.map(({ session_id }) => session_id)))
    for (const { participant_ids } of joined) await control.leave(participant_ids[0] ?? '')
  })

  it('sees everybody in a session whose participants send more than one answer may hold', async () => {
    const epoch = await leadForTest()
    const room = await control.createRoom({ unique_name: 'Oversized', max_participants: 20 })
    const context = JSON.stringify({ username: 'Eve', blob: 'x'.repeat(900_000) })
    const ids = []
    for (let n = 0; n < 12; n += 1)
      ids.push(...(await control.join({ room_id: room.id, context })).participant_ids)
    const beside = await roomWith('Beside it', 'Ana')
    await pollAccount(epoch)
    const live = (await storedLive()).sessions
    const crowded = live.find(({ roomId }) => roomId === room.id)
    expect(crowded?.people.map(({ id }) => id).sort()).toEqual(ids.sort())
    for (const { context } of crowded?.people ?? [])
      expect(context).toMatch(/^.{16384}… \[cut, \d+ characters\]$/)
    expect(live.map(({ id }) => id)).toContain(beside.session_id)
    const { value } = await liveSession(crowded?.id ?? '').read()
    expect(value.participants).toHaveLength(12)
    for (const id of ids) await control.leave(id)
  })

  it('does not take for ended what a poll that was cut off has not shown, but reads it', async () => {
    const epoch = await leadForTest()
    const { applyAccountSnapshot, beginPoll } = await import('./apply-snapshot')
    const joined = await roomWith('Beyond the limit', 'Ana')
    await pollAccount(epoch)
    const snapshot = { all: [], beganAt: await beginPoll(), cutOff: true }
    const { sessions } = await applyAccountSnapshot(snapshot, epoch)
    expect(sessions).toContain(joined.session_id)
    const { session } = await storedSession(joined.session_id)
    expect(session?.active).toBe(true)
    expect((await liveFreshness())?.isCutOff).toBe(true)
    await pollAccount(epoch)
    expect((await liveFreshness())?.isCutOff).toBeUndefined()
  })

  it('does not wait for what a room is called', async () => {
    const epoch = await leadForTest()
    await control.addFault({ operation: 'ViewRoom', shape: 'hang' })
    const joined = await roomWith('Slow name', 'Ana')
    await pollAccount(epoch)
    const { session } = await storedSession(joined.session_id)
    expect(session).toMatchObject({ active: true, room: null })
    await control.clearFaults()
  })

  it('keeps a claim that Postgres could not, without losing the rest of the poll', async () => {
    const epoch = await leadForTest()
    const joined = await roomWith('Odd', 'A\u0000na \ud800 <b>')
    await pollAccount(epoch)
    const { session } = await storedSession(joined.session_id)
    expect(session?.people).toMatchObject([{ context: 'A\ufffdna \ufffd <b>' }])
  })

  it('writes nothing once another instance leads', async () => {
    const epoch = await leadForTest()
    await roomWith('Late', 'Ana')
    await opened.db.update(leaderLease).set({ epoch: epoch + 1 })
    const changes = changesDuring(() =>
      expect(pollAccount(epoch)).rejects.toBeInstanceOf(LeaseLost),
    )
    expect(await changes).toEqual([])
  })
})

it('a read of one session that began earlier does not undo a later one', async () => {
  const epoch = await leadForTest()
  const joined = await roomWith('Race', 'Ana')
  const { beginPoll, applySessionSnapshot } = await import('./apply-snapshot')
  const early = await beginPoll()
  await pollAccount(epoch)
  await control.leave(joined.participant_ids[0] ?? '')
  await liveSession(joined.session_id).read(0)
  const stale = { ...somewhere(), id: joined.session_id, roomId: joined.room_id, active: true }
  await applySessionSnapshot({ session: stale, people: [] }, early)
  expect((await storedSession(joined.session_id)).session).toMatchObject({ active: false })
})

it('a read of one session that began earlier does not undo a poll of the account', async () => {
  const epoch = await leadForTest()
  const { beginPoll, applySessionSnapshot } = await import('./apply-snapshot')
  const joined = await roomWith('Overtaken', 'Ana')
  await control.join({ room_id: joined.room_id, context: 'Bo' })
  await pollAccount(epoch)
  const early = await beginPoll()
  const [ana = ''] = joined.participant_ids
  await control.leave(ana)
  await pollAccount(epoch)
  const stale = { ...somewhere(), id: joined.session_id, roomId: joined.room_id, active: true }
  const stillThere = { ...person, id: ana, sessionId: joined.session_id }
  await applySessionSnapshot({ session: stale, people: [stillThere] }, early)
  const { session } = await storedSession(joined.session_id)
  expect(session?.people.find(({ id }) => id === ana)?.leftAt).not.toBeNull()
})

it('gives, of those who left, only whom a kick of late removed', async () => {
  const epoch = await leadForTest()
  const joined = await roomWith('Removed', 'Ana')
  const { room_id, session_id: sessionId } = joined
  const bo = await control.join({ room_id, context: 'Bo' })
  const chi = await control.join({ room_id, context: 'Chi' })
  await control.join({ room_id, context: 'Dan' })
  const [ana = '', ...others] = [joined, bo, chi].flatMap(({ participant_ids }) => participant_ids)
  for (const id of [ana, ...others]) await control.leave(id)
  await pollAccount(epoch)
  const kickOf = (participantId: string, state: 'confirmed' | 'already', minutes = 1) => ({
    auditId: randomUUID(),
    requestId: '',
    act: 'kick' as const,
    sessionId,
    participantId,
    state,
    actorId: randomUUID(),
    actorName: 'Ann',
    sentAt: new Date(Date.now() - minutes * 60_000),
    open: false,
  })
  const [second = '', third = ''] = others
  await opened.db
    .insert(receipts)
    .values([kickOf(ana, 'confirmed'), kickOf(second, 'confirmed', 11), kickOf(third, 'already')])
  const { sessions } = await storedLive()
  const people = sessions.find(({ id }) => id === sessionId)?.people
  expect(people?.map(({ context }) => context).sort()).toEqual(['Ana', 'Dan'])
})

it('announces the newest event id', async () => {
  const payloads: string[] = []
  const unsubscribe = await opened.listen(eventsChannel, (payload) => payloads.push(payload))
  const epoch = await leadForTest()
  await roomWith('Loud', 'Ana')
  await pollAccount(epoch)
  const last = String(await lastEventId(opened.db))
  await expect.poll(() => payloads.at(-1)).toBe(last)
  await unsubscribe()
})
