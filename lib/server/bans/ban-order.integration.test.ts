import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { banRemovals, bans } from '@/lib/server/db/bans-schema'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { exportBans } from './export-bans'
import { listBans, readBans } from './list-bans'

let opened: OpenedDatabase

beforeAll(async () => {
  setTestEnvironment()
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

beforeEach(() => opened.db.execute(sql`truncate bans cascade`))

afterAll(() => opened.close())

type Fields = Partial<typeof bans.$inferInsert>

const rowOf = (value: string, fields: Fields): typeof bans.$inferInsert => ({
  ...{ kind: 'name', path: null, value, key: value, names: [value], searchText: value },
  ...{ reason: 'Abuse', byId: randomUUID(), byName: 'Ann', ...fields },
})

async function ban(value: string, fields: Fields = {}): Promise<string> {
  const [made] = await opened.db.insert(bans).values(rowOf(value, fields)).returning()
  return made?.id ?? ''
}

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)

async function pages(query: Parameters<typeof readBans>[0]): Promise<string[]> {
  const seen: string[] = []
  for (let after: string | undefined | null = undefined; after !== null;) {
    const page: Awaited<ReturnType<typeof readBans>> = await readBans({ ...query, after })
    seen.push(...page.data.map(({ identity }) => identity))
    after = page.after
  }
  return seen
}

it('asks for a hand first, then says what ends next, over all pages', async () => {
  const lifted = { liftedAt: new Date(), liftedByName: 'Ann', liftedById: randomUUID() }
  await ban('lifted', { ...lifted, liftReason: 'x', createdAt: inHours(-3) })
  await ran('ran out', -2)
  await ban('watched soon', { until: inHours(1), watch: true })
  await ban('for good, older', { createdAt: inHours(-2) })
  await ban('for good', { createdAt: inHours(-1) })
  await ban('session', { endsWithSession: true, sessionId: randomUUID() })
  await ban('later', { until: inHours(50) })
  await ban('soon', { until: inHours(2) })
  const there = await ban('there')
  const removal = { banId: there, participantId: 'p', sessionId: 's' }
  await opened.db.insert(banRemovals).values({ ...removal, state: 'still_there' })
  const active = ['there', 'soon', 'later', 'session', 'for good', 'for good, older']
  for (const size of [1, 2, 3, 50]) {
    expect(await pages({ state: 'active', size })).toEqual([...active, 'watched soon'])
    expect(await pages({ size })).toEqual([...active, 'watched soon', 'ran out', 'lifted'])
    expect(await pages({ state: 'expired', size })).toEqual(['ran out'])
  }
})

const ran = (value: string, hours: number) =>
  ban(value, { until: inHours(hours), createdAt: inHours(hours - 1) })

it('writes a file from the newest on, and takes no cursor of another order', async () => {
  await ban('older', { until: inHours(1), createdAt: inHours(-1) })
  await ban('newer')
  const text = await new Response(await exportBans({})).text()
  expect(text.indexOf('newer')).toBeLessThan(text.indexOf('older'))
  const { after } = await readBans({ state: 'active', size: 1 })
  await expect(readBans({ state: 'lifted', after: after ?? '' })).rejects.toMatchObject({
    key: 'invalid_parameter',
  })
})

const medianMs = async (work: () => Promise<unknown>) => {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times.toSorted((a, b) => a - b)[2] ?? 0
}

it('is read while there are ten thousand', async () => {
  for (let from = 0; from < 10_000; from += 500)
    await opened.db
      .insert(bans)
      .values(
        Array.from({ length: 500 }, (_, at) =>
          rowOf(`u${from + at}`, { until: inHours(1 + ((from + at) % 500)) }),
        ),
      )
  await opened.db.execute(sql`analyze`)
  const list = await medianMs(() => listBans({ state: 'active', size: 250 }))
  const page = await medianMs(() => readBans({ state: 'active', size: 250 }))
  console.log(
    `10,000 bans: a poll of the page ${list.toFixed(0)} ms, its rows ${page.toFixed(0)} ms`,
  )
  expect((await readBans({ state: 'active', size: 250 })).data).toHaveLength(250)
})
