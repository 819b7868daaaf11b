import { randomUUID } from 'node:crypto'
import { eq, lte, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signOut } from '@/lib/server/auth/sign-out'
import { createTestUser, signInAs, visit } from '@/lib/server/auth/test-accounts'
import { banRemovals, bans } from '@/lib/server/db/bans-schema'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import {
  liveEvents,
  livePeople,
  livePoll,
  liveSessions,
  liveWatchers,
} from '@/lib/server/db/live-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { users } from '@/lib/server/db/schema'
import { readSafety } from '@/lib/server/safety/read-safety'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { checkStreams } from './check-streams'
import { startStreams } from './start-streams'
import { openStreams } from './streams'
import { openRaw, TestStream } from './test-stream'

let opened: OpenedDatabase
let stop: () => Promise<void>

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db, opened.listen)
  setTestEnvironment()
  await opened.db.update(livePoll).set({ polledAt: sql`now()` })
  stop = await startStreams()
})

afterAll(async () => {
  await stop()
  expect(await opened.db.select().from(liveWatchers)).toEqual([])
  await opened.close()
})

const signedIn = async (name = 'Ann') => {
  const user = await createTestUser({ name })
  return { user, ...(await signInAs(user.id)) }
}

async function watch(headers: Record<string, string>, search = ''): Promise<TestStream> {
  const stream = await TestStream.open(headers, search)

  await expect.poll(() => stream.hello).toBeDefined()
  return stream
}

/** Each join becomes one event. */
const join = (count: number, context = 'Ana') =>
  opened.db
    .insert(livePeople)
    .values(Array.from({ length: count }, () => ({ id: randomUUID(), sessionId: 's', context })))

const headId = async () => {
  const { rows } = await opened.db.execute<{ id: string }>(sql`select last_id as id from live_head`)
  return Number(rows[0]?.id)
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => from + i + 1)

describe('a live stream', () => {
  it('says hello, then every change once, in order, to everybody', async () => {
    const { cookie } = await signedIn()
    const streams = await Promise.all([watch({ cookie }), watch({ cookie })])
    const from = await headId()
    await Promise.all([join(3), join(1), join(600)])
    for (const stream of streams) {
      expect(stream.frames[0]?.event).toBe('hello')
      expect(stream.hello?.eventId).toBe(from)
      await expect.poll(() => stream.ids.length).toBe(604)
      expect(stream.ids).toEqual(range(from, from + 604))
    }
    expect(streams[0]?.changes[0]).toMatchObject({ kind: 'person', person: { context: 'Ana' } })
  })

  it('resumes after the last id without a gap or a duplicate, while more happens', async () => {
    const { cookie } = await signedIn()
    const from = await headId()
    await join(700)
    const writing = Promise.all(Array.from({ length: 20 }, () => join(5)))
    const asked = range(0, 7).map((n) => from + n * 100)
    const streams = await Promise.all(
      asked.map((id) => watch({ cookie, 'last-event-id': String(id) }, '?after=1')),
    )
    await writing
    const to = await headId()
    for (const [index, stream] of streams.entries()) {
      await expect.poll(() => stream.ids.at(-1)).toBe(to)
      expect(stream.hello?.eventId).toBe(asked[index])
      expect(stream.ids).toEqual(range(asked[index] ?? 0, to))
      expect(stream.events('reset')).toEqual([])
    }
  })

  it('resets a client that was away too long, or comes from another database', async () => {
    const { cookie } = await signedIn()
    await join(10)
    const head = await headId()
    await opened.db.delete(liveEvents).where(lte(liveEvents.id, head - 5))
    const reset = await Promise.all([
      watch({ cookie }, `?after=${head - 6}`),
      watch({ cookie }, `?after=${head + 1}`),
    ])
    const kept = await watch({ cookie }, `?after=${head - 5}`)
    await join(1)
    for (const stream of reset) {
      await expect.poll(() => stream.ids).toEqual([head + 1])
      expect(stream.events('reset')).toHaveLength(1)
    }
    await expect.poll(() => kept.ids).toEqual(range(head - 5, head + 1))
    expect(kept.events('reset')).toEqual([])
  })

  it('says which ban was made, changed or has ended, and pages then read what it means', async () => {
    const stream = await watch({ cookie: (await signedIn()).cookie })
    const value = 'x'.repeat(65_536)
    const text = { key: 'k', kind: 'text', value, searchText: '', reason: 'r' } as const
    const row = { ...text, names: [], byId: randomUUID(), byName: 'Ann' }
    const [made] = await opened.db.insert(bans).values(row).returning({ id: bans.id })
    const banId = made?.id ?? ''
    const said = [{ kind: 'ban', banId }]
    await expect.poll(() => stream.changes).toEqual(said)

    const marks = async () => (await readSafety({})).data.marks
    expect(await marks()).toEqual([])
    const sessionId = randomUUID()
    await opened.db.insert(liveSessions).values({ id: sessionId, active: true })
    const removal = { banId, participantId: randomUUID(), sessionId, state: 'sent' } as const
    await opened.db.insert(banRemovals).values(removal)
    await opened.db.update(bans).set({ names: ['Ana'] })
    await expect.poll(() => stream.changes.at(-1)).toEqual({ kind: 'removal', sessionId })
    expect(await marks()).toMatchObject([{ ban_id: banId }])

    for (const ended of [{ until: sql`now()` }, { liftedAt: sql`now()` }, { liftedAt: null }])
      await opened.db.update(bans).set(ended)
    const ofBans = () => stream.changes.filter(({ kind }) => kind === 'ban')
    await expect.poll(ofBans).toEqual([...said, ...said, ...said, ...said])
  })

  it('cuts a client that does not read', async () => {
    const { cookie } = await signedIn()
    const answer = await openRaw({ cookie })
    const reader = answer.body?.getReader()
    await reader?.read()
    const large = 'x'.repeat(100_000)
    for (let sent = 0; sent < 12; sent++) await join(1, large)
    await expect(reader?.closed).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('a stream ends', () => {
  it('at once with a sign-out here', async () => {
    const { cookie, sid, user } = await signedIn()
    const stream = await watch({ cookie })
    const other = await watch({ cookie: (await signInAs(user.id)).cookie })
    await signOut({ sub: user.id, sid }, visit())
    // Before the check that finds streams of other instances, seconds later.
    expect(
      openStreams()
        .all()
        .map(({ actor }) => actor.userSessionId),
    ).not.toContain(sid)
    await expect.poll(() => stream.isOver).toBe(true)
    expect(other.isOver).toBe(false)
  })

  it.each([
    ['a disabled account', { disabledAt: new Date() }],
    ['a demotion', { role: 'viewer' as const }],
  ])('at the next check after %s', async (_, change) => {
    const { cookie, user } = await signedIn()
    const bystander = await watch({ cookie: (await signedIn()).cookie })
    const stream = await watch({ cookie })
    await checkStreams()
    expect(stream.isOver).toBe(false)
    await opened.db.update(users).set(change).where(eq(users.id, user.id))
    await checkStreams()
    await expect.poll(() => stream.isOver).toBe(true)
    expect(bystander.isOver).toBe(false)
  })

  it('when its owner opens more than fifty', async () => {
    const { cookie } = await signedIn()
    const first = await watch({ cookie })
    const more = await Promise.all(Array.from({ length: 49 }, () => watch({ cookie })))
    expect(first.isOver).toBe(false)
    more.push(await watch({ cookie }))
    await expect.poll(() => first.isOver).toBe(true)
    expect(more.filter(({ isOver }) => isOver)).toEqual([])
  })
})

it('lists the viewers of a session, each once, until they leave', async () => {
  const [ann, bo] = [await signedIn('Ann'), await signedIn('Bo')]
  const [session, other] = [randomUUID(), randomUUID()]
  const stream = await watch({ cookie: ann.cookie }, `?sessions=${session}`)
  const last = () => stream.events('presence').at(-1)
  const annOnly = { sessionId: session, people: [{ id: ann.user.id, name: 'Ann' }] }
  await expect.poll(last).toEqual(annOnly)
  const tabs = [
    await watch({ cookie: bo.cookie }, `?sessions=${other},${session.toUpperCase()}`),
    await watch({ cookie: bo.cookie }, `?sessions=${session}`),
  ]
  const both = [...annOnly.people, { id: bo.user.id, name: 'Bo' }]
  await expect.poll(last).toEqual({ sessionId: session, people: both })
  await Promise.all(tabs.map((tab) => tab.leave()))
  await expect.poll(last).toEqual(annOnly)
  expect(stream.events('presence')).toHaveLength(3)
})

it.each([
  '?sessions=nobody',
  `?sessions=${Array.from({ length: 51 }, () => randomUUID()).join(',')}`,
  '?session=',
  '?after=-1',
  '?after=1e3',
  '?after=01',
  '?after=99999999999999999999',
])('refuses %s', async (search) => {
  const { cookie } = await signedIn()
  expect((await openRaw({ cookie }, search)).status).toBe(400)
})

it('refuses clients that are not signed in, and an invalid Last-Event-ID', async () => {
  expect((await openRaw({})).status).toBe(401)
  const { cookie } = await signedIn()
  expect((await openRaw({ cookie, 'last-event-id': 'x' })).status).toBe(400)
})
