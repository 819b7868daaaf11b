import { randomUUID } from 'node:crypto'
import { notInArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { POST } from '@/app/api/bans/route'
import type { BanKind, NewBanAnswer } from '@/lib/contract/bans'
import { bans } from '@/lib/server/db/bans-schema'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { settings } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { ruleSetting } from '@/lib/server/identity/read-rule'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { openTestSimulator } from '@/simulator/test-simulator'
import { BanIndex } from './enforce/ban-index'
import { ask, cookieFor, inMinutes } from './test-bans'

const { simulator, control } = await openTestSimulator(1)

let opened: OpenedDatabase
let cookie: string
let room: string

beforeAll(async () => {
  setTestEnvironment({ upstream: simulator })
  // Not embedded, so that there is no journal to write.
  process.env.DATABASE_URL = 'postgres://unused'
  opened = await openTestDatabase()
  useDatabase(opened.db)
  cookie = await cookieFor('moderator')
  room = (await control.createRoom({ unique_name: randomUUID() })).id
  const rule = { by: { kind: 'path', path: 'user.id' }, without: 'name', leftOut: [] }
  await opened.db.insert(settings).values({ name: ruleSetting, value: rule })
})

afterAll(() => opened.close())

const ban = (identity: string, kind: BanKind) => {
  const body = { identity, kind, room_id: room, until: inMinutes(5), reason: 'Abuse' }
  return ask(POST, { cookie, method: 'POST', body })
}

/** Latin and Cyrillic, composed and not, other case, other width, invisible characters. */
const lookAlikes = [
  ['admin', '\u0430dmin', 'Admin', '\uff41dmin', 'ad\u200bmin', '\u202eadmin'],
  ['Jos\u00e9', 'Jose\u0301', 'Jose'],
].flat()
const words = ['null', 'undefined', '0', '__proto__', 'constructor', 'toString', '%', "' or '1'='1"]
const json = ['{"user":{"id":"admin"}}', '{"user": {"id":"admin"}}', '["admin"]', '"admin"', '{}']
const values = [...lookAlikes, ...words, ...json]

/** By value, the values of the bans that keep out a join with this claim. */
function kept(index: BanIndex, claims: Map<string, string>, of: Map<string, string>) {
  return Object.fromEntries(
    [...claims].map(([value, context]) => [
      `value ${value}`,
      index.match({ context, roomId: room, sessionId: randomUUID() }).map(({ id }) => of.get(id)),
    ]),
  )
}

const claimOf = {
  text: (value: string) => value,
  identity: (id: string) => JSON.stringify({ user: { id } }),
}

it.each(['text', 'identity'] as const)('keeps out exactly who was banned, by %s', async (kind) => {
  await opened.db.delete(bans)
  const long = ['x'.repeat(16_000), `${'x'.repeat(15_999)}y`]
  const all = kind === 'text' ? [...values, ...long] : values
  const valueOf = new Map<string, string>()
  for (const value of all) {
    const { status, text, json } = await ban(value, kind)
    expect(status, text).toBe(201)
    const { data } = json as NewBanAnswer
    expect(data).toMatchObject({ kind, identity: value })
    valueOf.set(data.id, value)
  }
  const index = new BanIndex()
  await index.load()
  const claims = new Map(all.map((value) => [value, claimOf[kind](value)]))
  const exact = Object.fromEntries(all.map((value) => [`value ${value}`, [value]]))
  expect(kept(index, claims, valueOf)).toEqual(exact)
})

it('keeps out by name who shows that name, whatever cannot be seen of it', async () => {
  await opened.db.delete(bans)
  const shown = ['admin', '\u0430dmin', 'Admin', '\uff41dmin', 'Jos\u00e9', 'Jose', ...words]
  const same = {
    'ad\u200bmin': 'admin',
    '\u202eadmin': 'admin',
    ' admin\u00a0 ': 'admin',
    'Jose\u0301': 'Jos\u00e9',
  }
  const valueOf = new Map<string, string>()
  for (const name of shown) {
    const { json } = await ban(name, 'name')
    valueOf.set((json as NewBanAnswer).data.id, name)
  }
  for (const [typed, name] of Object.entries(same))
    expect((await ban(typed, 'name')).json).toMatchObject({ data: { identity: name } })
  await opened.db.delete(bans).where(notInArray(bans.id, [...valueOf.keys()]))
  const index = new BanIndex()
  await index.load()
  const claimed = [...shown, ...Object.keys(same)]
  const claims = new Map(claimed.map((name) => [name, JSON.stringify({ name })]))
  const meant = new Map([...shown.map((name) => [name, name] as const), ...Object.entries(same)])
  const exact = Object.fromEntries(claimed.map((name) => [`value ${name}`, [meant.get(name)]]))
  expect(kept(index, claims, valueOf)).toEqual(exact)
})

it('makes no ban on a name of which nothing can be seen, since nobody has it', async () => {
  await opened.db.delete(bans)
  expect((await ban('\u200b\u2060', 'name')).status).toBe(422)
  expect(await opened.db.select().from(bans)).toEqual([])
})

it('takes no identity of 64 KB, which no claim that is kept could hold', async () => {
  await opened.db.delete(bans)
  expect((await ban('x'.repeat(65_536), 'text')).status).toBe(413)
  expect((await ban('x'.repeat(17_001), 'text')).status).toBe(422)
  expect(await opened.db.select().from(bans)).toEqual([])
})
