import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { GET } from '@/app/api/bans/subjects/route'
import { GET as LIST } from '@/app/api/bans/route'
import type { BansAnswer, BanSubjects } from '@/lib/contract/bans'
import type { IdentityRule } from '@/lib/contract/identity/rule'
import { banRemovals, bans } from '@/lib/server/db/bans-schema'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { settings } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { ruleSetting } from '@/lib/server/identity/read-rule'
import { putParticipants } from '@/lib/server/mirror/put/put-participants'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { openTestSimulator } from '@/simulator/test-simulator'
import { ask, cookieFor } from './test-bans'

const { simulator } = await openTestSimulator(3)

let opened: OpenedDatabase
let moderator: string

beforeAll(async () => {
  setTestEnvironment({ upstream: simulator })
  // Not embedded, so that there is no journal to write.
  process.env.DATABASE_URL = 'postgres://unused'
  opened = await openTestDatabase()
  useDatabase(opened.db)
  moderator = await cookieFor('moderator')
})

beforeEach(() => opened.db.delete(settings))

afterAll(() => opened.close())

const dayMs = 86_400_000

/** A participant in the mirror who joined this many days ago. */
async function joined(context: string, daysAgo = 0): Promise<string> {
  const id = randomUUID()
  const joined_at = new Date(Date.now() - daysAgo * dayMs - 60_000).toISOString()
  await putParticipants([{ id, session_id: randomUUID(), context, joined_at }], {
    readAt: new Date(),
  })
  return id
}

const claim = (name: string, id?: string) => JSON.stringify({ name, ...(id && { user: { id } }) })

async function subjectsOf(participant: string): Promise<BanSubjects> {
  const answer = await ask(GET, { cookie: moderator, search: `?participant=${participant}` })
  expect(answer.status, answer.text).toBe(200)
  return (answer.json as { data: BanSubjects }).data
}

const byPath: IdentityRule = {
  by: { kind: 'path', path: 'user.id' },
  without: 'name',
  leftOut: [],
}

it('counts whom a name, and which joins a claim, would keep out in 30 days', async () => {
  const name = `Guest ${randomUUID()}`
  const id = await joined(claim(name))
  await joined(claim(name))
  await joined(`${claim(name)} `)
  await joined(claim(name), 40)
  await joined(`  ${claim(name)}`, 40)
  const found = await subjectsOf(id)
  expect(found).toMatchObject({ rule: 'name', path: null, identity: null })
  expect(found.text).toEqual({ length: claim(name).length, joins: 2 })
  expect(found.name).toEqual({ value: name, people: 2 })
})

it('counts who went by a typed name, and nobody for one that was never used', async () => {
  const name = `Guest ${randomUUID()}`
  await joined(claim(name))
  await joined(`${claim(name)} `)
  const named = async (search: string) => ask(GET, { cookie: moderator, search })
  const used = await named(`?name=${encodeURIComponent(name)}`)
  expect(used.json).toMatchObject({ data: { text: null, name: { value: name, people: 2 } } })
  const hidden = await named(`?name=${encodeURIComponent(` ${name}\u200b`)}`)
  expect(hidden.json).toMatchObject({ data: { name: { value: name, people: 2 } } })
  expect((await named('?name=%E2%80%8B')).json).toMatchObject({ data: { name: null } })
  expect((await named('?name=never')).json).toMatchObject({ data: { name: { people: 0 } } })
  expect((await named('')).status).toBe(400)
  expect((await named(`?name=x&participant=${randomUUID()}`)).status).toBe(400)
})

it('says the identity where the rule finds one, and that there is none', async () => {
  await opened.db.insert(settings).values({ name: ruleSetting, value: byPath })
  const name = `Ana ${randomUUID()}`
  const ana = await joined(claim(name, 'u_1'))
  await joined(claim(name, 'u_2'))
  expect(await subjectsOf(ana)).toMatchObject({ path: 'user.id', identity: { value: 'u_1' } })
  const without = await joined(claim(name))
  expect(await subjectsOf(without)).toMatchObject({ path: 'user.id', identity: null })
})

it('has nothing for whoever nobody knows', async () => {
  expect(await subjectsOf(randomUUID())).toMatchObject({ text: null, name: null })
})

it('is for those who may ban', async () => {
  const cookie = await cookieFor('support')
  expect((await ask(GET, { cookie, search: `?participant=${randomUUID()}` })).status).toBe(403)
})

it('lists the bans that were made in a session, or enforced there', async () => {
  const [here, there] = [randomUUID(), randomUUID()]
  const ban = (key: string, sessionId: string | null) => ({
    ...{ id: randomUUID(), kind: 'text' as const, value: key, key, names: [], searchText: key },
    ...{ roomId: randomUUID(), sessionId, reason: 'Spam', byId: randomUUID(), byName: 'Mona' },
  })
  const [made, enforced, other] = [ban('made', here), ban('enforced', there), ban('other', there)]
  await opened.db.insert(bans).values([made, enforced, other])
  await opened.db.insert(banRemovals).values({
    ...{ banId: enforced.id, participantId: randomUUID(), sessionId: here },
    ...{ state: 'gone' as const, nextTryAt: null },
  })
  const answer = await ask(LIST, { cookie: moderator, search: `?session=${here}` })
  const found = (answer.json as BansAnswer).data.map(({ id }) => id)
  expect(found.toSorted()).toEqual([made.id, enforced.id].toSorted())
})
