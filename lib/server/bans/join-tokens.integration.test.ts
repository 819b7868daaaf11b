import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { POST } from '@/app/api/v2/rooms/[room_id]/actions/generate_join_client_token/route'
import { GET as LIST, POST as BAN } from '@/app/api/bans/route'
import { GET as TOKENS } from '@/app/api/bans/tokens/route'
import type { BansAnswer, BanTokens, NewBanAnswer } from '@/lib/contract/bans'
import { bans } from '@/lib/server/db/bans-schema'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { changeSettings } from '@/lib/server/settings/change-settings'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { openTestSimulator } from '@/simulator/test-simulator'
import { ask, cookieFor, inMinutes } from './test-bans'

const { simulator, control } = await openTestSimulator(1)

let opened: OpenedDatabase
let cookie: string

beforeAll(async () => {
  setTestEnvironment({ upstream: simulator })
  process.env.DATABASE_URL = 'postgres://unused'
  opened = await openTestDatabase()
  useDatabase(opened.db)
  cookie = await cookieFor('moderator')
})

afterAll(() => opened.close())

async function mint(room: string, body: object) {
  const route: typeof POST = (request) =>
    POST(request, { params: Promise.resolve({ room_id: room }) })
  return ask(route, { cookie, method: 'POST', body })
}

const minted = async () =>
  (await control.calls()).filter(({ path }) => path.endsWith('/generate_join_client_token'))

it('is refused to a banned identity while the ban is in force, and keeps the name to itself', async () => {
  const { id: room } = await control.createRoom({ unique_name: randomUUID() })
  const body = { identity: 'u1', kind: 'name', room_id: room, until: inMinutes(5), reason: 'Abuse' }
  expect((await ask(BAN, { cookie, method: 'POST', body })).status).toBe(201)
  const refused = await mint(room, { identity: 'u1' })
  expect(refused.status).toBe(403)
  expect(refused.json).toMatchObject({ errors: [{ code: '10010', meta: { outcome: 'not_sent' } }] })
  expect((await mint(room, { identity: ' u\u200b1' })).status).toBe(403)
  expect(await minted()).toEqual([])
  expect((await mint(room, { identity: 'u2' })).status).toBe(201)
  expect(JSON.stringify(await minted())).not.toContain('u2')
  await opened.db.update(bans).set({ until: sql`now()` })
  expect((await mint(room, { identity: 'u1' })).status).toBe(201)
})

it('needs a name where the settings say so', async () => {
  const { id: room } = await control.createRoom({ unique_name: randomUUID() })
  expect((await mint(room, {})).status).toBe(201)
  await changeSettings({ tokenIdentityRequired: true }, randomUUID())
  expect((await mint(room, {})).status).toBe(422)
  expect((await mint(room, { identity: 'u1' })).status).toBe(201)
})

/**
 * Minutes, rounded to ten, so that a slow machine changes nothing; as an existing ban shows it, and
 * before one is made.
 */
async function tokensOf(room: string | null, by = cookie): Promise<number | null> {
  const before = await ask(TOKENS, { cookie, search: room === null ? '' : `?room=${room}` })
  const asked = (before.json as { data: BanTokens }).data.tokens_until
  const body = { identity: randomUUID(), kind: 'name', room_id: room, until: inMinutes(5) }
  const made = await ask(BAN, { cookie: by, method: 'POST', body: { ...body, reason: 'Abuse' } })
  expect(made.status, made.text).toBe(201)
  const { id } = (made.json as NewBanAnswer).data
  const { data } = (await ask(LIST, { cookie: by })).json as BansAnswer
  const until = data.find((ban) => ban.id === id)?.tokens_until
  expect(until).toBe(asked)
  if (until == null) return null
  return Math.round((Date.parse(until) - Date.now()) / 600_000) * 10
}

it('says until when tokens that were made before a ban are good, renewals counted', async () => {
  await changeSettings({ tokenIdentityRequired: false }, randomUUID())
  const [here, there] = [
    await control.createRoom({ unique_name: randomUUID() }),
    await control.createRoom({ unique_name: randomUUID() }),
  ]
  expect(await tokensOf(here.id)).toBeNull()
  await mint(here.id, { token_ttl_secs: 3600, refresh_token_ttl_secs: 60 })
  expect(await tokensOf(here.id)).toBe(60)
  await mint(here.id, { token_ttl_secs: 60, refresh_token_ttl_secs: 7200 })
  expect(await tokensOf(here.id)).toBe(120)
  await mint(there.id, { refresh_token_ttl_secs: 86_400 })
  expect(await tokensOf(here.id)).toBe(120)
  expect(await tokensOf(null, await cookieFor('admin'))).toBe(1440)
  await mint(here.id, { refresh_token_ttl_secs: 43_200 })
  const { data } = (await ask(LIST, { cookie, search: `?room=${here.id}` })).json as BansAnswer
  const [oldest] = data.toSorted((a, b) => a.at.localeCompare(b.at))
  expect(oldest?.tokens_until).toBeNull()
})

it('counts no token that was refused', async () => {
  const room = randomUUID()
  expect((await mint(room, {})).status).toBe(404)
  const { id } = await control.createRoom({ unique_name: randomUUID() })
  expect(await tokensOf(id)).toBeNull()
})

it('was filled in for bans from before it was counted', async () => {
  const counted = () =>
    opened.db
      .select({ id: bans.id, until: sql<string | null>`tokens_until::text` })
      .from(bans)
      .orderBy(bans.id)
  const before = await counted()
  expect(new Set(before.map(({ until }) => until)).size).toBe(4)
  await opened.db.update(bans).set({ tokensUntil: null })
  const statements = await readFile('lib/server/db/migrations/0031_ban_news.sql', 'utf8')
  await opened.db.execute(sql.raw(statements.split('--> statement-breakpoint').at(-1) ?? ''))
  expect(await counted()).toEqual(before)
})
