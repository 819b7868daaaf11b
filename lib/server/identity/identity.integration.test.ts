import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { defaultIdentityRule, type IdentityRule } from '@/lib/contract/identity/rule'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { jobs } from '@/lib/server/db/jobs-schema'
import { mirrorKinds, mirrorPersons } from '@/lib/server/db/mirror-schema'
import { mirrorTexts } from '@/lib/server/db/mirror-texts-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { putSessions } from '@/lib/server/mirror/put/put-sessions'
import { changeRule } from './change-rule'
import { chooseByData } from './choose-by-data'
import { countedPersons } from './note-persons'
import { previewRule, readIdentity } from './read-identity'
import { readRule } from './read-rule'
import { rejoinJob } from './rejoin-job'

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

beforeEach(async () => {
  for (const table of ['participants', 'sessions', 'contexts', 'persons'])
    await opened.db.execute(sql`delete from ${sql.identifier(`mirror_${table}`)}`)
  await opened.db.execute(sql`delete from settings`)
})

afterAll(() => opened.close())

const at = (minute: number, second = 0) =>
  new Date(Date.UTC(2026, 0, 5, 10, minute, second)).toISOString()

type Join = { claims: Record<string, unknown> | null; from: string; to?: string }

async function session(joins: Join[]) {
  const participants = joins.map(({ claims, from, to }) => ({
    id: randomUUID(),
    context: claims && JSON.stringify(claims),
    joined_at: from,
    left_at: to ?? null,
  }))
  const provenance = { readAt: new Date(at(59)) }
  await putSessions([{ id: randomUUID(), created_at: at(0), participants }], provenance)
  await countedPersons()
  return participants.map(({ id }) => id)
}

async function persons() {
  const rows = await opened.db
    .select({ person: mirrorPersons, name: mirrorTexts.text })
    .from(mirrorPersons)
    .leftJoin(mirrorTexts, eq(mirrorTexts.id, mirrorPersons.nameId))
    .orderBy(mirrorPersons.joins, mirrorTexts.text)
  return rows.map(({ person, name }) => [name, person.joins, person.visits, person.namesCount])
}

async function visitsOf(ids: string[]): Promise<number[]> {
  const { rows } = await opened.db.execute<{ id: string; visit_id: string }>(
    sql`select id, visit_id from mirror_participants`,
  )
  const visits = new Map(rows.map((row) => [row.id, row.visit_id]))
  return ids.map((id) => ids.indexOf(visits.get(id) ?? ''))
}

/** Runs the job that a change enqueues. */
async function rejoin() {
  const [row] = await opened.db
    .update(jobs)
    .set({ worker, epoch: 1, leaseUntil: sql`now() + interval '1 minute'` })
    .where(eq(jobs.kind, rejoinJob.kind))
    .returning({ id: jobs.id })
  const lease = { id: row?.id ?? '', worker, epoch: 1 }
  const { signal } = new AbortController()
  await rejoinJob.run({ payload: {}, attempt: 1, lease, signal })
  await opened.db.delete(jobs)
}

const worker = randomUUID()

const byUserId: IdentityRule = { ...defaultIdentityRule, by: { kind: 'path', path: 'user_id' } }

it('joins by name as rows are written, with reconnects of two minutes within a visit', async () => {
  const ana = { name: 'Ana Lima' }
  const ids = await session([
    { claims: ana, from: at(0), to: at(5) },
    { claims: { name: 'ÁNA LIMA' }, from: at(7), to: at(8) },
    { claims: ana, from: at(10, 1), to: at(11) },
    { claims: { name: 'Bo' }, from: at(0) },
    { claims: null, from: at(0), to: at(1) },
    { claims: null, from: at(1), to: at(2) },
  ])
  expect(await visitsOf(ids)).toEqual([0, 0, 2, 3, 4, 5])
  expect(await persons()).toEqual([
    ['Bo', 1, 1, 1],
    ['Ana Lima', 3, 2, 2],
  ])
})

it('joins anew when the rule changes, and as before when it is changed back', async () => {
  const ids = await session([
    { claims: { name: 'Ana', user_id: 'u1' }, from: at(0), to: at(5) },
    { claims: { name: 'Ana S.', user_id: 'u1' }, from: at(6), to: at(8) },
    { claims: { name: 'Ana', user_id: 'u2' }, from: at(6), to: at(8) },
    { claims: { name: 'Ana', user_id: 'guest' }, from: at(30), to: at(31) },
  ])
  const before = [await persons(), await visitsOf(ids)]
  expect(before).toEqual([
    [
      ['Ana S.', 1, 1, 1],
      ['Ana', 3, 2, 1],
    ],
    [0, 1, 0, 3],
  ])
  await changeRule({ ...byUserId, leftOut: ['guest'] }, null)
  await rejoin()
  expect(await persons()).toEqual([
    ['Ana', 1, 1, 1],
    ['Ana', 1, 1, 1],
    ['Ana S.', 2, 1, 2],
  ])
  expect(await visitsOf(ids)).toEqual([0, 0, 2, 3])
  await changeRule(defaultIdentityRule, null)
  await rejoin()
  expect([await persons(), await visitsOf(ids)]).toEqual(before)
})

it('applies a new rule at once to rows written after it', async () => {
  await changeRule(byUserId, null)
  await session([
    { claims: { name: 'Ana', user_id: 'u1' }, from: at(0) },
    { claims: { name: 'Anna', user_id: 'u1' }, from: at(1) },
  ])
  expect(await persons()).toEqual([['Anna', 2, 1, 2]])
})

it('is chosen from the data once the participants were copied, and never after a user chose', async () => {
  for (const visit of ['a', 'b', 'c'])
    await session(
      ['Ana', 'Bo', 'Cem'].map((name, n) => ({
        claims: { name, user_id: `u${n}`, id: `${visit}${n}` },
        from: at(0),
        to: at(1),
      })),
    )
  const db = opened.db
  await chooseByData()
  expect((await readRule(db)).since).toBeNull()
  await db.update(mirrorKinds).set({ lastCompleteAt: new Date() })
  await chooseByData()
  expect(await readRule(db)).toMatchObject({ rule: byUserId, by: null })
  await changeRule(defaultIdentityRule, null)
  await chooseByData()
  expect((await readRule(db)).rule).toEqual(defaultIdentityRule)
  const { data } = await readIdentity()
  expect(data).toMatchObject({ joins: 9, all: true, rule: defaultIdentityRule })
  expect((await previewRule(byUserId)).data).toMatchObject({
    now: { visits: 9, persons: 3 },
    then: { visits: 9, persons: 3, repeat: 3, apart: 0 },
    disagreeing: 0,
  })
})
