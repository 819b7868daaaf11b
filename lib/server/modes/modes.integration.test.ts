import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/api/modes/route'
import { DELETE as END_EVACUATE } from '@/app/api/rooms/[room_id]/modes/evacuate/route'
import { DELETE as END_FREEZE } from '@/app/api/rooms/[room_id]/modes/freeze/route'
import { DELETE as END_QUIET } from '@/app/api/rooms/[room_id]/modes/quiet/route'
import { POST } from '@/app/api/rooms/[room_id]/modes/route'
import { POST as MUTE } from '@/app/api/v2/room_sessions/[room_session_id]/actions/mute/route'
import { PATCH as PATCH_ROOM } from '@/app/api/v2/rooms/[room_id]/route'
import type { Mode, ModeName } from '@/lib/contract/modes'
import { startObserving } from '@/lib/server/acts/observe'
import { createTestUser, signInAs } from '@/lib/server/auth/test-accounts'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { leaderLease } from '@/lib/server/db/live-schema'
import { modePeople, roomModes } from '@/lib/server/db/modes-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import type { RouteHandler } from '@/lib/server/http/guard'
import { leadForTest } from '@/lib/server/leader/test-lease'
import { pollAccount } from '@/lib/server/live/poll-account'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { openTestSimulator } from '@/simulator/test-simulator'
import { ModeKeeper } from './keeper'

const { simulator, control, call } = await openTestSimulator(0)

let opened: OpenedDatabase
let epoch: number
let keeper: ModeKeeper
const cookies = new Map<string, string>()

beforeAll(async () => {
  startObserving()
  setTestEnvironment({ upstream: simulator })
  process.env.DATABASE_URL = 'postgres://unused'
  opened = await openTestDatabase()
  useDatabase(opened.db)
  epoch = await leadForTest()
  await control.settings({ kick_delay_ms: 0 })
  for (const role of ['support', 'moderator', 'admin'] as const) {
    const user = await createTestUser({ role, name: role })
    cookies.set(role, (await signInAs(user.id)).cookie)
  }
  keeper = new ModeKeeper(() => epoch)
})

afterAll(() => opened.close())

afterEach(async () => {
  await control.clearFaults()
  await control.settings({ kick_sticks: true })
  await opened.db.update(roomModes).set({ restoredAt: sql`now()`, endedAt: sql`now()` })
})

type Asked = { role?: string; method?: string; body?: object; room?: string; session?: string }

async function ask(
  route: RouteHandler,
  { role = 'moderator', method = 'GET', body, room, session }: Asked = {},
) {
  const request = new Request('http://localhost:3000/api/modes', {
    method,
    headers: {
      cookie: cookies.get(role) ?? '',
      origin: 'http://localhost:3000',
      'content-type': 'application/json',
      ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const params: Record<string, string> = {
    ...(room && { room_id: room }),
    ...(session && { room_session_id: session }),
  }
  const response = await route(request, { params: Promise.resolve(params) })
  return { status: response.status, json: (await response.json()) as { data: never } }
}

async function begin(room: string, mode: ModeName, more: object = {}): Promise<Mode> {
  const { status, json } = await ask(POST, { method: 'POST', room, body: { mode, ...more } })
  expect(status, JSON.stringify(json)).toBe(201)
  return json.data
}

const end = (route: RouteHandler, room: string) => ask(route, { method: 'DELETE', room })
const modes = async () => (await ask(GET)).json.data as Mode[]
const modeOf = async (id: string) => (await modes()).find((mode) => mode.id === id)

/** A poll, and the leader's work after it. */
async function pollAndRun() {
  await pollAccount(epoch)
  await keeper.run()
  await keeper.settled()
}

async function newRoom(names: string[], max_participants = 20) {
  const room = (await control.createRoom({ unique_name: randomUUID(), max_participants })).id
  const people = []
  for (const name of names) people.push(await join(room, name))
  return { room, people }
}

async function join(room_id: string, context: string) {
  const { participant_ids, session_id } = await control.join({ room_id, context })
  return { id: participant_ids[0] ?? '', session: session_id }
}

const limitOf = async (room: string) => {
  type Answer = { data: { max_participants: number } }
  return (await call<Answer>('GET', `/rooms/${room}`)).body.data.max_participants
}
const isMuted = async ({ id }: { id: string }) => (await control.participant(id)).muted
const isInside = async ({ id }: { id: string }) => !(await control.participant(id)).left_at

async function timePasses() {
  await opened.db.update(modePeople).set({ nextTryAt: sql`now() - interval '1 second'` })
  await opened.db.update(roomModes).set({ nextTryAt: sql`now() - interval '1 second'` })
}

describe('Quiet', () => {
  it('mutes all but those ticked, and who joins; Resume lifts what it muted', async () => {
    const { room, people } = await newRoom(['host', 'a', 'b'])
    const [host, a, b] = people as [Joined, Joined, Joined]
    const mode = await begin(room, 'quiet', { may_speak: [host.id], minutes: 30 })
    expect(mode).toMatchObject({ mode: 'quiet', state: 'in_force', people: { spared: 1 } })
    await pollAndRun()
    const late = await join(room, 'late')
    await pollAndRun()
    expect(await Promise.all([host, a, b, late].map(isMuted))).toEqual([false, true, true, true])
    expect((await modeOf(mode.id))?.people).toEqual({ spared: 1, done: 3 })
    expect((await end(END_QUIET, room)).json.data).toMatchObject({ state: 'ending' })
    await pollAndRun()
    expect(await Promise.all([host, a, b, late].map(isMuted))).toEqual([false, false, false, false])
    expect(await modeOf(mode.id)).toBeUndefined()
    expect((await end(END_QUIET, room)).status).toBe(404)
  })

  it('leaves muted who was before, and whom somebody has muted since', async () => {
    const { room, people } = await newRoom(['before', 'since', 'other'])
    const [before, since, other] = people as [Joined, Joined, Joined]
    const mute = ({ id, session }: Joined) =>
      ask(MUTE, { method: 'POST', session, body: { participants: [id] } })
    await mute(before)
    await begin(room, 'quiet')
    await pollAndRun()
    await mute(since)
    await end(END_QUIET, room)
    await pollAndRun()
    expect(await Promise.all([before, since, other].map(isMuted))).toEqual([true, true, false])
  })
})

type Joined = Awaited<ReturnType<typeof join>>

describe('Freeze', () => {
  it('closes the room at those inside, and puts its limit back when its time is over', async () => {
    const { room, people } = await newRoom(['a', 'b', 'c'])
    const mode = await begin(room, 'freeze')
    await pollAndRun()
    expect(await limitOf(room)).toBe(3)
    expect(await modeOf(mode.id)).toMatchObject({ limit: { before: 20, set: 3, kept: null } })
    await control.leave(people[0]?.id ?? '')
    await pollAndRun()
    const stranger = await join(room, 'stranger')
    await pollAndRun()
    expect(await isInside(stranger)).toBe(false)
    const back = await join(room, 'a')
    await pollAndRun()
    expect(await isInside(back)).toBe(true)
    for (const inside of people.slice(1)) expect(await isInside(inside)).toBe(true)
    await pollAndRun()
    expect((await modeOf(mode.id))?.people).toEqual({ inside: 2, returned: 1, let_in: 1, gone: 1 })
    await opened.db
      .update(roomModes)
      .set({ until: sql`now()` })
      .where(eq(roomModes.id, mode.id))
    await pollAndRun()
    expect(await limitOf(room)).toBe(20)
    expect(await modeOf(mode.id)).toBeUndefined()
  })

  it('keeps the limit that somebody else has set meanwhile, even to the same number', async () => {
    for (const limit of [30, 3]) {
      const { room } = await newRoom(['a', 'b', 'c'])
      const mode = await begin(room, 'freeze')
      await pollAndRun()
      const body = { max_participants: limit }
      const changed = await ask(PATCH_ROOM, { role: 'admin', method: 'PATCH', room, body })
      expect(changed.status).toBe(200)
      await end(END_FREEZE, room)
      await pollAndRun()
      expect(await limitOf(room)).toBe(limit)
      const [row] = await opened.db.select().from(roomModes).where(eq(roomModes.id, mode.id))
      expect(row?.limitKept).toBe(limit)
    }
  })

  it('is put back once Telnyx answers again, by whoever leads then, and may begin anew', async () => {
    const { room } = await newRoom(['a', 'b'])
    await begin(room, 'freeze')
    await pollAndRun()
    await control.addFault({ operation: 'UpdateRoom', shape: 'server_error_errors' })
    await end(END_FREEZE, room)
    await pollAndRun()
    expect(await limitOf(room)).toBe(2)
    const again = await begin(room, 'freeze')
    await pollAndRun()
    await control.clearFaults()
    await opened.db.update(leaderLease).set({ epoch: sql`epoch + 1` })
    epoch += 1
    await timePasses()
    await pollAndRun()
    await pollAndRun()
    expect(await modeOf(again.id)).toMatchObject({ limit: { before: 20, set: 2 } })
    await end(END_FREEZE, room)
    await pollAndRun()
    expect(await limitOf(room)).toBe(20)
  })

  it('goes on until the new time when it is ordered again', async () => {
    const { room } = await newRoom(['a'])
    const first = await begin(room, 'freeze', { minutes: 5 })
    const second = await begin(room, 'freeze', { minutes: 60 })
    expect(second.id).toBe(first.id)
    expect(Date.parse(second.until)).toBeGreaterThan(Date.parse(first.until))
  })

  it('removes nobody for being unknown: the room is read first', async () => {
    const { room, people } = await newRoom(['quiet one'])
    await control.addFault({ operation: 'RetrieveListRoomSessions', shape: 'server_error_errors' })
    const body = { mode: 'freeze' }
    expect((await ask(POST, { method: 'POST', room, body })).status).toBeGreaterThanOrEqual(500)
    expect(await modes()).toEqual([])
    await control.clearFaults()
    await begin(room, 'freeze')
    await pollAndRun()
    expect(await isInside(people[0] as Joined)).toBe(true)
  })
})

describe('Evacuate', () => {
  const tenSecondsPass = () => opened.db.update(roomModes).set({ actsAt: sql`now()` })

  it('ends the session after ten seconds in which anybody may cancel', async () => {
    const { room, people } = await newRoom(['a', 'b'])
    expect(await begin(room, 'evacuate')).toMatchObject({ state: 'counting' })
    await pollAndRun()
    expect((await end(END_EVACUATE, room)).json.data).toMatchObject({ state: 'ended' })
    await tenSecondsPass()
    await pollAndRun()
    expect(await isInside(people[0] as Joined)).toBe(true)
    await begin(room, 'evacuate')
    await tenSecondsPass()
    await pollAndRun()
    await expect.poll(() => isInside(people[0] as Joined)).toBe(false)
    expect((await end(END_EVACUATE, room)).status).toBe(404)
    expect(await modes()).toEqual([])
  })

  it('keeps the room closed, also for those who were inside', async () => {
    const { room } = await newRoom(['a', 'b'])
    await begin(room, 'evacuate', { keep_closed: true, minutes: 15 })
    await tenSecondsPass()
    await pollAndRun()
    await pollAndRun()
    const back = await join(room, 'a')
    await pollAndRun()
    expect(await isInside(back)).toBe(false)
    expect(await modes()).toMatchObject([{ mode: 'freeze', closed: true }])
    expect(await limitOf(room)).toBe(2)
    await end(END_FREEZE, room)
    await pollAndRun()
    expect(await limitOf(room)).toBe(20)
  })
})

it('is a moderator’s to order and everybody’s to see; bad input changes nothing', async () => {
  const { room } = await newRoom(['a'])
  const order = (body: object, role = 'moderator') =>
    ask(POST, { role, method: 'POST', room, body })
  expect((await order({ mode: 'quiet' }, 'support')).status).toBe(403)
  expect((await ask(END_QUIET, { role: 'support', method: 'DELETE', room })).status).toBe(403)
  for (const bad of [{ mode: 'loud' }, { mode: 'quiet', minutes: 1441 }, { minutes: 5 }, {}])
    expect((await order(bad)).status).toBe(422)
  const nowhere = { method: 'POST', room: randomUUID(), body: { mode: 'freeze' } }
  expect((await ask(POST, nowhere)).status).toBe(404)
  expect(await modes()).toEqual([])
  expect((await ask(GET, { role: 'support' })).status).toBe(200)
})
