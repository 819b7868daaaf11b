import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor } from '@/lib/server/auth/actor'
import { startObserving } from '@/lib/server/acts/observe'
import { banRemovals, bans } from '@/lib/server/db/bans-schema'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { leaderLease } from '@/lib/server/db/live-schema'
import { auditEvents, receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { leadForTest } from '@/lib/server/leader/test-lease'
import { pollAccount } from '@/lib/server/live/poll-account'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { telnyx, tell } from '@/lib/server/webhooks/receive/test-webhooks'
import { createBan } from '@/lib/server/bans/create-ban'
import { liftBan } from '@/lib/server/bans/lift-ban'
import { readBan } from '@/lib/server/bans/read-ban'
import { inMinutes } from '@/lib/server/bans/test-bans'
import { openTestSimulator } from '@/simulator/test-simulator'
import { Enforcer } from './enforcer'

const { simulator, control } = await openTestSimulator(1)

let opened: OpenedDatabase
let epoch: number
let enforcer: Enforcer

beforeAll(async () => {
  startObserving()
  setTestEnvironment({ upstream: simulator })
  process.env.DATABASE_URL = 'postgres://unused'
  process.env.TELNYX_PUBLIC_KEY = telnyx.publicKey
  opened = await openTestDatabase()
  useDatabase(opened.db)
  epoch = await leadForTest()
  await control.setLife(false)
})

afterAll(() => opened.close())

beforeEach(async () => {
  await control.clearCalls()
  enforcer = new Enforcer(() => epoch)
  await enforcer.follow()
})

afterEach(async () => {
  await control.clearFaults()
  await control.settings({ kick_sticks: true })
  for (const { id } of await opened.db.select().from(bans)) await liftQuietly(id)
})

const mona: Actor = {
  userId: randomUUID(),
  name: 'Mona',
  email: 'mona@example.com',
  role: 'admin',
  via: 'cookie',
  userSessionId: null,
  tokenId: null,
}

const liftQuietly = (id: string) => liftBan(id, mona, 'over').catch(() => undefined)

const newRoom = async () =>
  (await control.createRoom({ unique_name: randomUUID(), max_participants: 50 })).id

async function ban(identity: string, room: string | null, over: object = {}) {
  const body = { identity, kind: 'name', room_id: room, until: inMinutes(10), reason: 'Abuse' }
  const { id } = await createBan(mona, { ...body, ...over } as never)
  await enforcer.follow([id])
  return id
}

async function join(room: string, context: string, count = 1) {
  const { session_id, participant_ids } = await control.join({ room_id: room, context, count })
  return { session: session_id, people: participant_ids, id: participant_ids[0] ?? '' }
}

type Joined = Awaited<ReturnType<typeof join>>

const reportJoin = (room: string, { session, id }: Joined, context: string) =>
  tell('participant.joined', { room_id: room, session_id: session, participant_id: id, context })

async function work() {
  await enforcer.follow()
  await enforcer.settled()
}

/** The ids that kicks named, each as often as it was named. */
async function kicked(): Promise<string[]> {
  const calls = await control.calls()
  return calls
    .filter(({ path }) => path.endsWith('/actions/kick'))
    .flatMap(({ body }) => (body as { participants: string[] }).participants)
}

const removalOf = async (id: string) =>
  (await opened.db.select().from(banRemovals).where(eq(banRemovals.participantId, id)))[0]

/** Makes the next attempt due, and Telnyx's answer to the last one old. */
async function timePasses() {
  await opened.db
    .update(banRemovals)
    .set({ nextTryAt: sql`now()` })
    .where(sql`${banRemovals.nextTryAt} is not null`)
  await opened.db.update(receipts).set({ state: 'still_here' }).where(eq(receipts.open, true))
}

it('answers a join that a webhook reports, and names the ban', async () => {
  const room = await newRoom()
  const id = await ban('troll', room)
  const joined = await join(room, 'troll')
  await reportJoin(room, joined, 'troll')
  await work()
  expect(await kicked()).toEqual([joined.id])
  const [receipt] = await opened.db
    .select()
    .from(receipts)
    .where(eq(receipts.participantId, joined.id))
  expect(receipt).toMatchObject({ act: 'kick', actorId: null, actorName: 'Roomwarden' })
  const [intent] = await opened.db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.auditId, receipt?.auditId ?? ''), eq(auditEvents.kind, 'intent')))
  expect(intent).toMatchObject({
    via: 'system',
    action: 'participant.kick',
    details: { cause: { type: 'ban', ids: [id] }, bans: { [joined.id]: id }, reason: 'Abuse' },
  })
  expect((await readBan(id)).data).toMatchObject({ enforced: 1, last: { state: 'sent' } })
  await reportJoin(room, joined, 'troll')
  await pollAccount(epoch)
  await work()
  expect(await kicked()).toEqual([joined.id])
})

it('answers a join that only a poll shows, and who is inside when the ban is made', async () => {
  const room = await newRoom()
  const [first] = [await join(room, 'sneak')]
  await pollAccount(epoch)
  await ban('sneak', room)
  await enforcer.settled()
  expect(await kicked()).toEqual([first.id])
  const second = await join(room, 'sneak')
  await pollAccount(epoch)
  await work()
  expect(await kicked()).toEqual([first.id, second.id])
})

it('leaves others alone: another room, look-alikes, a watch, bans that are over', async () => {
  const [room, other] = [await newRoom(), await newRoom()]
  await ban('troll', room)
  const watch = await ban('watched', room, { watch: true })
  const over = await ban('over', room)
  await opened.db
    .update(bans)
    .set({ until: sql`now()` })
    .where(eq(bans.id, over))
  const lifted = await ban('lifted', room)
  await liftBan(lifted, mona, 'Mistake')
  await join(other, 'troll')
  const names = ['trоll', 'TROLL', 'watched', 'over', 'lifted', 'null', '{"__proto__":"troll"}']
  for (const name of names) await join(room, name)
  await pollAccount(epoch)
  await work()
  expect(await kicked()).toEqual([])
  expect((await readBan(watch)).data).toMatchObject({ enforced: 1, last: { state: 'seen' } })
})

it('sends nothing when the ban is lifted after the join was claimed', async () => {
  const room = await newRoom()
  const id = await ban('lucky', room)
  const joined = await join(room, 'lucky')
  await pollAccount(epoch)
  await enforcer.follow()
  await liftBan(id, mona, 'Mistake')
  await enforcer.settled()
  const before = await kicked()
  await timePasses()
  await enforcer.tryAgain()
  await enforcer.settled()
  expect(await kicked()).toEqual(before)
  expect(await removalOf(joined.id)).toMatchObject({ nextTryAt: null })
})

it('kicks two hundred at once, each once', async () => {
  const rooms = await Promise.all(Array.from({ length: 5 }, newRoom))
  await ban('raid', null)
  const joined = await Promise.all(rooms.map((room) => join(room, 'raid', 40)))
  const all = joined.flatMap(({ people }) => people)
  await pollAccount(epoch)
  const began = performance.now()
  await work()
  console.log(`200 banned joins answered in ${Math.round(performance.now() - began)} ms`)
  expect((await kicked()).sort()).toEqual(all.sort())
})

it('goes on after a restart and a takeover, and kicks nobody twice for one visit', async () => {
  const room = await newRoom()
  await ban('again', room)
  const first = await join(room, 'again')
  await pollAccount(epoch)
  await work()
  // Another instance has led meanwhile, and this one leads again: what came in between was not
  // announced.
  await opened.db.update(leaderLease).set({ epoch: sql`${leaderLease.epoch} + 1` })
  const late = new Enforcer(() => epoch)
  await expect(
    (async () => {
      await join(room, 'again')
      await pollAccount(epoch)
    })(),
  ).rejects.toThrow()
  epoch += 1
  const missed = await join(room, 'again')
  await pollAccount(epoch)
  await late.follow()
  await late.settled()
  const ids = await kicked()
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain(first.id)
  expect(ids).toContain(missed.id)
})

it('tries three times, then says it loudly', async () => {
  await control.settings({ kick_sticks: false })
  const room = await newRoom()
  const id = await ban('stubborn', room)
  const joined = await join(room, 'stubborn')
  await pollAccount(epoch)
  await work()
  for (let round = 0; round < 4; round += 1) {
    await timePasses()
    await enforcer.tryAgain()
    await enforcer.settled()
  }
  expect(await kicked()).toEqual([joined.id, joined.id, joined.id])
  expect(await removalOf(joined.id)).toMatchObject({ state: 'still_there', tries: 3 })
  expect((await readBan(id)).data).toMatchObject({ still_there: 1 })
  const loud = await opened.db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.action, 'ban.still_there'), eq(auditEvents.targetId, id)))
  expect(loud).toHaveLength(1)
})

it('reports one who comes back again and again once, with a count', async () => {
  const room = await newRoom()
  const id = await ban('flap', room)
  for (let round = 0; round < 7; round += 1) {
    await join(room, 'flap')
    await pollAccount(epoch)
    await work()
  }
  const reports = await opened.db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.action, 'ban.flapping'), eq(auditEvents.targetId, id)))
  expect(reports).toHaveLength(1)
  expect(reports[0]?.details).toMatchObject({ count: 5 })
})

it('ends with the session that it is bound to', async () => {
  const room = await newRoom()
  const joined = await join(room, 'somebody')
  await pollAccount(epoch)
  const id = await ban('bound', room, { until: 'session_end', session_id: joined.session })
  const [inTime] = [await join(room, 'bound')]
  await pollAccount(epoch)
  await work()
  expect(await kicked()).toEqual([inTime.id])
  await control.leave(joined.id)
  for (const each of [inTime.id]) await control.leave(each).catch(() => undefined)
  await pollAccount(epoch)
  await work()
  expect((await readBan(id)).data).toMatchObject({ state: 'expired' })
  await join(room, 'bound')
  await pollAccount(epoch)
  await work()
  expect(await kicked()).toEqual([inTime.id])
})

// Last, because our own client pauses after it.
it('sends what Telnyx did not take again, once it answers', async () => {
  const room = await newRoom()
  await ban('outage', room)
  const joined = await join(room, 'outage')
  await pollAccount(epoch)
  await control.addFault({ operation: 'KickParticipantInSession', shape: 'rate_limited_bare' })
  await work()
  expect(await removalOf(joined.id)).toMatchObject({ tries: 0, failures: 1 })
  await control.clearFaults()
  await control.clearCalls()
  await timePasses()
  await enforcer.tryAgain()
  await enforcer.settled()
  expect(await kicked()).toEqual([joined.id])
})
