import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { mirrorTexts, mirrorTextsHead } from '@/lib/server/db/mirror-texts-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { LeaseLost } from '@/lib/server/leader/lease'
import { putRooms } from './put-rooms'
import { renewTexts } from './renew-texts'
import { textVersion } from './text-entry'

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  const names = Array.from({ length: 60 }, (_, at) => `Stand-up ${at}`)
  await putRooms(
    names.map((unique_name) => ({ id: randomUUID(), unique_name })),
    { readAt: new Date() },
  )
})

afterAll(() => opened.close())

const leading = { guard: () => Promise.resolve() }
const head = async () => (await opened.db.select().from(mirrorTextsHead))[0]
const texts = () => opened.db.select().from(mirrorTexts).orderBy(mirrorTexts.id)

/** As a version of Roomwarden left them that knew no joined words. */
async function grow(version: number): Promise<void> {
  await opened.db.execute(sql`
    update mirror_texts set tokens = array_to_tsvector(array['old']), normalised = 'old', sort_key = ''`)
  await opened.db.execute(sql`
    insert into mirror_texts_head (version) values (${version})
    on conflict (id) do update set version = ${version}, renewed_to = null`)
}

it('leaves the names of this version alone', async () => {
  expect(await renewTexts(leading)).toBe(true)
  while (await renewTexts(leading));
  expect(await head()).toMatchObject({ version: textVersion, renewedTo: null })
  await opened.db.execute(sql`update mirror_texts set normalised = 'mine' where id = 1`)
  expect(await renewTexts(leading)).toBe(false)
  expect((await texts())[0]?.normalised).toBe('mine')
})

it('renews the names of an earlier version, in batches that a new leader continues', async () => {
  await grow(textVersion - 1)
  expect(await renewTexts(leading)).toBe(true)
  const half = await texts()
  expect(half.filter(({ normalised }) => normalised === 'old')).toHaveLength(35)
  expect(await head()).toMatchObject({ version: textVersion, renewedTo: half[24]?.id })
  expect(await renewTexts(leading)).toBe(true)
  expect(await renewTexts(leading)).toBe(false)
  const renewed = await texts()
  expect(renewed.map(({ normalised }) => normalised)).toEqual(
    renewed.map(({ text }) => text.toLowerCase()),
  )
  const { rows } = await opened.db.execute<{ n: number }>(sql`
    select count(*)::int as n from mirror_texts where tokens @@ '''+standup'''::tsquery and sort_key <> ''`)
  expect(rows[0]?.n).toBe(60)
})

it('writes nothing once another instance leads', async () => {
  await grow(textVersion - 1)
  const lost = { guard: () => Promise.reject(new LeaseLost()) }
  await expect(renewTexts(lost)).rejects.toThrow(LeaseLost)
  expect((await texts()).every(({ normalised }) => normalised === 'old')).toBe(true)
  expect(await head()).toMatchObject({ version: textVersion - 1 })
})
