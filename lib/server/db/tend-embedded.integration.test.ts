import { randomUUID } from 'node:crypto'
import { sql, type SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from './database'
import { EmbeddedClient } from './embedded-client'
import { liveWatchers } from './live-schema'
import * as schema from './schema'
import { vacuum } from './tend-embedded'
import { testTemplate } from './test-template'

let client: EmbeddedClient
let db: Database
const instanceId = randomUUID()

beforeAll(async () => {
  client = new EmbeddedClient({ loadDataDir: await testTemplate() })
  await client.waitReady
  db = drizzle({ client, schema })
})

afterAll(() => client.close())

const numberOf = async (question: SQL) => {
  const { rows } = await db.execute<{ n: number }>(question)
  return rows[0]?.n
}

/** Two hundred streams that renew their rows sixty times. */
async function watch(between: () => Promise<void>): Promise<number> {
  await db.execute(sql`truncate live_watchers`)
  const row = () => ({ streamId: randomUUID(), instanceId, userId: instanceId, userName: 'Ann' })
  await db.insert(liveWatchers).values(Array.from({ length: 200 }, row))
  for (let n = 0; n < 60; n += 1) {
    await db.update(liveWatchers).set({ seenAt: sql`clock_timestamp()` })
    await between()
  }
  return (await numberOf(sql`select pg_total_relation_size('live_watchers')::int as n`)) ?? 0
}

it('keeps a table that is written again and again at its size', async () => {
  const untended = await watch(() => Promise.resolve())
  const tended = await watch(() => vacuum(db, [liveWatchers]))
  expect(tended).toBeLessThan(untended / 2)
})

it('counts the rows of every table, for the plans', async () => {
  await vacuum(db)
  const neverCounted = sql`select count(*)::int as n from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples < 0`
  expect(await numberOf(neverCounted)).toBe(0)
})
