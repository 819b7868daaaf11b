import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { POST } from '@/app/api/v2/rooms/[room_id]/actions/generate_join_client_token/route'
import { POST as BAN } from '@/app/api/bans/route'
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
