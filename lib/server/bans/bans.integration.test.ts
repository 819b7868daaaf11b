import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as EXPORT } from '@/app/api/bans/export.csv/route'
import { GET as LIST, POST } from '@/app/api/bans/route'
import { DELETE, GET, PATCH } from '@/app/api/bans/[id]/route'
import type { Ban, BansAnswer, NewBanAnswer } from '@/lib/contract/bans'
import { bans } from '@/lib/server/db/bans-schema'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { livePeople, liveSessions } from '@/lib/server/db/live-schema'
import { auditEvents, settings } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { ruleSetting } from '@/lib/server/identity/read-rule'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { openTestSimulator } from '@/simulator/test-simulator'
import { ask, cookieFor, inMinutes } from './test-bans'

const { simulator, control } = await openTestSimulator(3)

let opened: OpenedDatabase
let moderator: string
let admin: string

beforeAll(async () => {
  setTestEnvironment({ upstream: simulator })
  // Not embedded, so that there is no journal to write.
  process.env.DATABASE_URL = 'postgres://unused'
  opened = await openTestDatabase()
  useDatabase(opened.db)
  moderator = await cookieFor('moderator')
  admin = await cookieFor('admin')
  const rule = { by: { kind: 'path', path: 'user.id' }, without: 'name', leftOut: ['undefined'] }
  await opened.db.insert(settings).values({ name: ruleSetting, value: rule })
})

afterAll(() => opened.close())

/** A participant inside a room of the simulator, stored as by a poll. */
async function inside(context: string | null) {
  const room = await control.createRoom({ unique_name: randomUUID(), max_participants: 20 })
  const { session_id, participant_ids } = await control.join({ room_id: room.id, context })
  const [id = ''] = participant_ids
  await opened.db.insert(liveSessions).values({ id: session_id, roomId: room.id, active: true })
  await opened.db.insert(livePeople).values({ id, sessionId: session_id, context })
  return { id, room: room.id, session: session_id }
}

const claim = (id: unknown, name = 'Ana') => JSON.stringify({ user: { id }, name })

type Body = Record<string, unknown>

const post = (body: Body, cookie = moderator, key = randomUUID()) =>
  ask(POST, { cookie, method: 'POST', body, key })

async function made(body: Body, cookie = moderator): Promise<Ban> {
  const { status, text, json } = await post(body, cookie)
  expect(status, text).toBe(201)
  return (json as NewBanAnswer).data
}

const count = async () => (await opened.db.select().from(bans)).length

async function listed(search: string): Promise<BansAnswer> {
  return (await ask(LIST, { cookie: moderator, search })).json as BansAnswer
}

describe('a ban', () => {
  it('hangs on the identity by the rule, and reads back as it was written', async () => {
    const { id, room, session } = await inside(claim('u1'))
    const until = inMinutes(60)
    const ban = await made({ participant_id: id, room_id: room, until, reason: 'Abuse' })
    expect(ban).toMatchObject({
      kind: 'identity',
      path: 'user.id',
      identity: 'u1',
      names: ['Ana'],
      room_id: room,
      session_id: session,
      until,
      reason: 'Abuse',
      state: 'active',
      enforced: 0,
      by: { name: 'Mona moderator' },
    })
    expect((await listed(`?room=${room}`)).data).toEqual([ban])
    expect((await ask(GET, { cookie: moderator, id: ban.id })).json).toEqual({ data: ban })
  })

  it('hangs on the exact text where the claim has no identity, or on what was chosen', async () => {
    const context = claim('undefined', 'Guest')
    const { id, room } = await inside(context)
    const body = { participant_id: id, room_id: room, until: inMinutes(5), reason: 'Spam' }
    expect(await made(body)).toMatchObject({ kind: 'text', identity: context })
    expect(await made({ ...body, kind: 'name' })).toMatchObject({ kind: 'name', identity: 'Guest' })
    expect((await post({ ...body, kind: 'identity' })).status).toBe(422)
  })

  it.each([
    ['null', 'null'],
    ['__proto__', '__proto__'],
    ['a formula', '=1+1'],
    ['a look-alike', 'trоll'],
    ['a long one', 'x'.repeat(15_000)],
  ])('takes a hostile identity as it is: %s', async (_, identity) => {
    const { room } = await inside('somebody')
    const body = { identity, kind: 'text', room_id: room, until: 'session_end', reason: 'Abuse' }
    expect((await post(body)).status).toBe(422)
    const ban = await made({ ...body, until: inMinutes(1) })
    expect(ban).toMatchObject({ identity, kind: 'text' })
  })

  it('is made once for one key', async () => {
    const { id, room } = await inside(claim('twice'))
    const key = randomUUID()
    const body = { participant_id: id, room_id: room, until: inMinutes(5), reason: 'Abuse' }
    const first = await post(body, moderator, key)
    const again = await post(body, moderator, key)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.json).toEqual(first.json)
    expect((await listed(`?room=${room}`)).data).toHaveLength(1)
  })

  it('kicks at once where that is asked for, and is recorded', async () => {
    const { id, room } = await inside(claim('kicked'))
    const body = { participant_id: id, room_id: room, until: 'session_end', reason: 'Abuse' }
    const { json, headers } = await post({ ...body, kick: true })
    expect((json as NewBanAnswer).meta).toMatchObject({
      kick: { outcome: 'accepted', error: null },
    })
    const kicks = (await control.calls()).filter(({ path }) => path.endsWith('/actions/kick'))
    expect(JSON.stringify(kicks.map(({ body: sent }) => sent))).toContain(id)
    const rows = await opened.db
      .select({ kind: auditEvents.kind, action: auditEvents.action })
      .from(auditEvents)
      .where(eq(auditEvents.auditId, headers.get('roomwarden-audit-id') ?? ''))
    expect(rows.map(({ kind, action }) => `${action} ${kind}`).sort()).toEqual([
      'ban.create intent',
      'ban.create outcome',
    ])
  })
})

describe('what is asked wrongly changes nothing:', () => {
  const until = inMinutes(10)
  const identity = 'somebody'
  it.each<[string, number, Body]>([
    ['nobody', 422, { room_id: null, until, reason: 'x' }],
    ['both', 422, { participant_id: randomUUID(), identity, room_id: null, until, reason: 'x' }],
    ['an unknown person', 422, { participant_id: randomUUID(), room_id: null, until, reason: 'x' }],
    ['an unknown room', 422, { identity, room_id: randomUUID(), until, reason: 'x' }],
    ['no room', 422, { identity, until, reason: 'x' }],
    ['no reason', 422, { identity, room_id: null, until, reason: ' ' }],
    ['the past', 422, { identity, room_id: null, until: inMinutes(-1), reason: 'x' }],
    ['no zone', 422, { identity, room_id: null, until: '2099-01-01T00:00:00', reason: 'x' }],
    ['no session', 422, { identity, room_id: null, until: 'session_end', reason: 'x' }],
    ['a stray field', 422, { identity, room_id: null, until, reason: 'x', forever: true }],
  ])('%s', async (_, status, body) => {
    const before = await count()
    const answer = await post(body, admin)
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining('"errors"')])
    expect(await count()).toBe(before)
  })
})

describe('rights', () => {
  it('are a moderator’s for one room and a time, an administrator’s beyond', async () => {
    const { room } = await inside('x')
    const body = { identity: 'r', room_id: room, until: inMinutes(5), reason: 'x' }
    for (const role of ['viewer', 'support'] as const)
      expect((await post(body, await cookieFor(role))).status).toBe(403)
    expect((await post(body)).status).toBe(201)
    for (const wide of [{ room_id: null }, { until: null }]) {
      expect((await post({ ...body, ...wide })).status).toBe(403)
      expect((await post({ ...body, ...wide }, admin)).status).toBe(201)
    }
  })

  it('let everybody read, and only a moderator lift and change', async () => {
    const { room } = await inside('x')
    const ban = await made({ identity: 'l', room_id: room, until: inMinutes(5), reason: 'x' })
    const viewer = await cookieFor('viewer')
    expect((await ask(GET, { cookie: viewer, id: ban.id })).status).toBe(200)
    const lift = { method: 'DELETE', id: ban.id, body: { reason: 'Mistake' } } as const
    const change = { method: 'PATCH', id: ban.id, body: { until: null } } as const
    expect((await ask(DELETE, { ...lift, cookie: viewer })).status).toBe(403)
    expect((await ask(PATCH, { ...change, cookie: viewer })).status).toBe(403)
    expect((await ask(PATCH, { ...change, cookie: moderator })).status).toBe(403)
    expect((await ask(PATCH, { ...change, cookie: admin })).json).toMatchObject({
      data: { until: null },
    })
    expect((await ask(DELETE, { ...lift, cookie: moderator })).status).toBe(200)
  })
})

describe('the end of a ban', () => {
  it('comes with its time, with its session, or by lifting; the row stays', async () => {
    const { id, room, session } = await inside(claim('ends'))
    const body = { participant_id: id, room_id: room, reason: 'x' }
    const [timed, bound, lifted] = [
      await made({ ...body, until: inMinutes(5) }),
      await made({ ...body, until: 'session_end' }),
      await made({ ...body, until: inMinutes(5) }),
    ]
    await opened.db
      .update(bans)
      .set({ until: sql`now() - interval '1 second'` })
      .where(eq(bans.id, timed.id))
    const lifting = { cookie: moderator, method: 'DELETE', id: lifted.id } as const
    const { json } = await ask(DELETE, { ...lifting, body: { reason: 'Appeal granted' } })
    expect(json).toMatchObject({ data: { state: 'lifted', lifted: { reason: 'Appeal granted' } } })
    await opened.db.update(liveSessions).set({ active: false }).where(eq(liveSessions.id, session))
    expect((await ask(DELETE, { ...lifting, body: { reason: 'again' } })).status).toBe(409)
    const states = (await listed(`?room=${room}`)).data.map((ban) => [ban.id, ban.state])
    expect(Object.fromEntries(states)).toEqual({
      [timed.id]: 'expired',
      [bound.id]: 'expired',
      [lifted.id]: 'lifted',
    })
    expect((await listed(`?room=${room}&state=lifted`)).data).toHaveLength(1)
  })
})

describe('the list', () => {
  it('is searched by name, value and reason, and read page by page', async () => {
    const { room } = await inside('x')
    const names = ['Дмитрий', 'Zoë Straße', '王小明']
    const until = inMinutes(5)
    for (const identity of names)
      await made({ identity, kind: 'name', room_id: room, until, reason: 'Rüde' })
    const found = async (q: string) =>
      (await listed(`?room=${room}&q=${encodeURIComponent(q)}`)).data.map((ban) => ban.identity)
    expect(await found('дмитрий')).toEqual(['Дмитрий'])
    expect(await found('zoe strasse')).toEqual(['Zoë Straße'])
    expect(await found('小明')).toEqual(['王小明'])
    expect(await found('rude')).toHaveLength(3)
    expect(await found('%')).toEqual([])
    const seen: string[] = []
    for (let after: string | null = ''; after !== null;) {
      const cursor = after && `&after=${encodeURIComponent(after)}`
      const page: BansAnswer = await listed(`?room=${room}&size=2${cursor}`)
      seen.push(...page.data.map((ban) => ban.identity))
      after = page.meta.after
    }
    expect(seen).toEqual(names.toReversed())
    expect((await ask(LIST, { cookie: moderator, search: '?after=x' })).status).toBe(400)
    expect((await ask(LIST, { cookie: moderator, search: '?colour=x' })).status).toBe(400)
  })

  it('finds the bans of whoever a participant claims to be', async () => {
    const { id, room } = await inside(claim('seen', 'Bo'))
    const other = await inside(claim('seen', 'Somebody else'))
    const ban = await made({ participant_id: id, room_id: room, until: inMinutes(5), reason: 'x' })
    expect((await listed(`?participant=${other.id}`)).data.map((each) => each.id)).toEqual([ban.id])
  })
  it('is exported whole and inert', async () => {
    const { room } = await inside('x')
    const identity = '=HYPERLINK("http://evil.example")'
    await made({ identity, kind: 'text', room_id: room, until: inMinutes(5), reason: 'x' })
    const { status, text } = await ask(EXPORT, { cookie: moderator, search: `?room=${room}` })
    expect(status).toBe(200)
    expect(text.split('\r\n')).toHaveLength(3)
    expect(text).toContain(`"'${identity.replaceAll('"', '""')}"`)
  })
})
