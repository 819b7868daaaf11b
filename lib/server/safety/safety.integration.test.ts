import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { GET } from '@/app/api/safety/route'
import type { SafetyAnswer } from '@/lib/contract/safety'
import { ask, cookieFor } from '@/lib/server/bans/test-bans'
import { keyOf } from '@/lib/server/bans/subject'
import { banRemovals, bans } from '@/lib/server/db/bans-schema'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { liveEvents, livePeople, liveSessions } from '@/lib/server/db/live-schema'
import { roomModes } from '@/lib/server/db/modes-schema'
import { receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { putParticipants } from '@/lib/server/mirror/put/put-participants'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { readLiveSafety, readSafety } from './read-safety'

let opened: OpenedDatabase
let viewer: string

beforeAll(async () => {
  setTestEnvironment()
  process.env.DATABASE_URL = 'postgres://unused'
  opened = await openTestDatabase()
  useDatabase(opened.db)
  viewer = await cookieFor('viewer')
})
afterAll(() => opened.close())

let place: { room: string; session: string }

beforeEach(async () => {
  await opened.db.update(liveSessions).set({ active: false })
  place = await openRoom()
})

async function openRoom() {
  const room = randomUUID()
  const session = randomUUID()
  await opened.db
    .insert(liveSessions)
    .values({ id: session, roomId: room, roomName: 'Drop-in', active: true })
  return { room, session }
}

const secondsAgo = (secs: number) => new Date(Date.now() - secs * 1_000).toISOString()

type Joining = { session?: string; joined?: number; left?: number }

/** A participant with this claim who joined, and perhaps left, this many seconds ago. */
async function join(context: string, { session, joined = 30, left }: Joining = {}) {
  const id = randomUUID()
  await opened.db.insert(livePeople).values({
    id,
    sessionId: session ?? place.session,
    context,
    joinedAt: secondsAgo(joined),
    joinSeenAt: new Date(),
    ...(left !== undefined && { leftAt: secondsAgo(left), leaveSeenAt: new Date() }),
  })
  return id
}

async function kicked(context: string, secs: number) {
  const id = await join(context, { joined: secs + 10, left: secs })
  await opened.db.insert(receipts).values({
    auditId: randomUUID(),
    requestId: 'r',
    act: 'kick',
    sessionId: place.session,
    participantId: id,
    state: 'confirmed',
    actorName: 'Ann',
    sentAt: new Date(secondsAgo(secs)),
    open: false,
  })
  return id
}

const claim = (name: string, more = {}) => JSON.stringify({ name, ...more })
const returns = async () => (await readSafety({ session: place.session })).data.returns

const all = () => readLiveSafety()

describe('a possible return', () => {
  it('is somebody of a like name, or of a field that nobody else has', async () => {
    const ana = await kicked(claim('Ana Souza', { id: 'u_1001' }), 120)
    await join(claim('Ben', { id: 'u_2002' }))
    const anna = await join(claim('Anna Sousa', { id: 'u_3003' }))
    const other = await join(claim('Zed', { id: 'u_1001' }))
    expect(await returns()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ participant_id: anna, why: 'name', field: null }),
        expect.objectContaining({ participant_id: other, why: 'field', field: 'id' }),
      ]),
    )
    expect(await returns()).toHaveLength(2)
    expect((await returns())[0]?.removed).toMatchObject({ participant_id: ana, name: 'Ana Souza' })
  })

  it('is nobody who was there before, came after 15 minutes, or is in another room', async () => {
    await kicked(claim('Ana Souza'), 1_000)
    await join(claim('Anna Sousa'), { joined: 1_005 })
    await join(claim('Anna Souza'), { joined: 50 })
    await join(claim('Ana Sousa'), { session: (await openRoom()).session, joined: 900 })
    expect(await returns()).toEqual([])
  })

  it('is found in another session of the room, and of all that is live', async () => {
    await kicked(claim('Ana Souza'), 60)
    const session = randomUUID()
    await opened.db.insert(liveSessions).values({ id: session, roomId: place.room, active: true })
    const anna = await join(claim('Anna Sousa'), { session })
    expect((await all()).returns).toMatchObject([{ participant_id: anna, session_id: session }])
  })
})

describe('a possible return of somebody whose session is long over', () => {
  type Copied = { context: string; joined: number; left: number; room?: string }

  /** A participant whom only the mirror has, no longer the live rows. */
  async function copied({ context, joined, left, room = place.room }: Copied) {
    const [id, session] = [randomUUID(), randomUUID()]
    const fields = { id, session_id: session, context }
    const times = { joined_at: secondsAgo(joined), left_at: secondsAgo(left) }
    await putParticipants([{ ...fields, ...times }], { readAt: new Date() })
    await opened.db.execute(
      sql`update mirror_participants set room_id = ${room}::uuid where id = ${id}::uuid`,
    )
    return { id, session }
  }

  async function copiedKick(secs: number) {
    const { id, session } = await copied({
      context: claim('Ana Souza'),
      joined: secs + 60,
      left: secs,
    })
    const kick = { act: 'kick', state: 'confirmed', actorName: 'Ann', open: false } as const
    const ids = { auditId: randomUUID(), requestId: 'r', sessionId: session, participantId: id }
    await opened.db.insert(receipts).values({ ...kick, ...ids, sentAt: new Date(secondsAgo(secs)) })
    return id
  }

  const of = async (participant: string) => (await readSafety({ participant })).data.returns

  it('is found by the copy, in the same room and within 15 minutes', async () => {
    const removed = await copiedKick(86_400)
    const anna = { context: claim('Anna Sousa'), left: 80_000 }
    const back = await copied({ ...anna, joined: 86_300 })
    expect(await of(back.id)).toMatchObject([
      { participant_id: back.id, why: 'name', removed: { participant_id: removed } },
    ])
    const late = await copied({ ...anna, joined: 85_000 })
    expect(await of(late.id)).toEqual([])
    const other = await copied({ ...anna, joined: 86_300, room: randomUUID() })
    expect(await of(other.id)).toEqual([])
    expect(await of(removed)).toEqual([])
    expect(await of(randomUUID())).toEqual([])
  })

  it('is asked of one person, who is live or was', async () => {
    await kicked(claim('Ana Souza'), 60)
    const anna = await join(claim('Anna Sousa'), { joined: 30, left: 10 })
    const search = `?participant=${anna}`
    const { json } = await ask(GET, { cookie: viewer, search })
    expect((json as SafetyAnswer).data).toMatchObject({
      marks: [],
      returns: [{ participant_id: anna }],
      proposals: [],
    })
    const both = await ask(GET, { cookie: viewer, search: `${search}&session=${place.session}` })
    expect(both.status).toBe(400)
  })
})

async function ban(watch = false) {
  const subject = { kind: 'text', path: null, value: randomUUID() } as const
  const by = { byId: randomUUID(), byName: 'Ann', searchText: '', reason: 'Abuse' }
  const row = { ...subject, ...by, watch, key: keyOf(subject), names: [] }
  const [made] = await opened.db.insert(bans).values(row).returning({ id: bans.id })
  return made?.id ?? ''
}

const removed = (banId: string, state: 'seen' | 'gone' | 'still_there') =>
  opened.db.insert(banRemovals).values({
    ...{ banId, participantId: randomUUID(), sessionId: place.session, name: 'Rai', state },
  })

describe('a mark', () => {
  it('lists whom a watch announced, why and by whom, and sends it to the stream', async () => {
    const id = await ban(true)
    await removed(id, 'seen')
    expect((await all()).marks).toMatchObject([
      {
        ban_id: id,
        watch: true,
        state: 'seen',
        reason: 'Abuse',
        by: { name: 'Ann' },
        room: { id: place.room, name: 'Drop-in' },
        until: null,
        enforced: 1,
      },
    ])
    const events = await opened.db
      .select({ kind: liveEvents.kind, session: liveEvents.sessionId })
      .from(liveEvents)
      .where(sql`${liveEvents.kind} = 'removal'`)
    expect(events).toEqual([{ kind: 'removal', session: place.session }])
  })

  it('comes with the number of bans in force, and of people whom they did not keep out', async () => {
    const before = (await all()).bans
    await removed(await ban(), 'still_there')
    await ban(true)
    await opened.db
      .update(bans)
      .set({ until: sql`now()` })
      .where(eq(bans.id, await ban()))
    expect((await all()).bans).toEqual({
      active: (before?.active ?? 0) + 1,
      still_there: (before?.still_there ?? 0) + 1,
    })
  })

  it('is read by everybody who may look', async () => {
    await removed(await ban(), 'gone')
    const { status, json } = await ask(GET, { cookie: viewer, search: `?session=${place.session}` })
    expect(status).toBe(200)
    expect((json as SafetyAnswer).data.marks).toMatchObject([{ state: 'gone', watch: false }])
    expect((await ask(GET, { cookie: viewer, search: '?session=nobody' })).status).toBe(400)
    expect((await ask(GET, { cookie: '' })).status).toBe(401)
  })
})

describe('a room proposes to be frozen', () => {
  const kinds = async () => (await all()).proposals.map(({ kind, count }) => [kind, count])

  it('when ten join in five seconds, and not when nine do', async () => {
    for (let at = 0; at < 9; at++) await join(claim(`Nine ${at}`), { joined: 40 - at / 10 })
    await join(claim('late'), { joined: 10 })
    expect(await kinds()).toEqual([])
    await join(claim('tenth'), { joined: 39 })
    expect(await kinds()).toEqual([['burst', 10]])
  })

  it('when one identity joins five times in two minutes', async () => {
    for (let at = 0; at < 5; at++)
      await join('again', { joined: 100 - at * 20, left: 80 - at * 20 })
    expect((await all()).proposals).toMatchObject([
      { kind: 'visits', count: 5, name: 'again', room: { id: place.room }, mode: 'freeze' },
    ])
  })

  it('when a ban removes somebody again and again; not once it is frozen', async () => {
    const id = await ban()
    for (let at = 0; at < 6; at++) await removed(id, 'gone')
    expect(await kinds()).toEqual([['flapping', 6]])
    const by = { byId: randomUUID(), byName: 'Ann', until: new Date(Date.now() + 60_000) }
    await opened.db.insert(roomModes).values({ ...by, roomId: place.room, mode: 'freeze' })
    expect(await kinds()).toEqual([])
  })
})
