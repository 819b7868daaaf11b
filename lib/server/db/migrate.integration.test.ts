import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appendAudit } from '@/lib/server/audit/chain'
import { entryOf } from '@/lib/server/audit/record'
import { useDatabase } from './client'
import { EmbeddedClient } from './embedded-client'
import { claimInstallation } from './installation'
import { migrateEmbedded, migratePostgres } from './migrate'
import { openPostgres } from './postgres'
import * as schema from './schema'
import { testTemplate } from './test-template'

const newer = sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`

it('refuses an embedded database that a newer version has migrated, and leaves it as it is', async () => {
  const client = new EmbeddedClient({ loadDataDir: await testTemplate() })
  const db = drizzle({ client, schema })
  await migrateEmbedded(db)
  await db.execute(newer)
  const count = sql`select count(*)::int as n from drizzle.__drizzle_migrations`
  const before = (await db.execute(count)).rows
  await expect(migrateEmbedded(db)).rejects.toMatchObject({
    name: 'BootFault',
    message: expect.stringContaining('migrated by a newer Roomwarden') as string,
  })
  expect((await db.execute(count)).rows).toEqual(before)
  await client.close()
})

const server = process.env.TEST_DATABASE_URL

// The embedded database has no roles.
if (server) {
  const id = randomUUID().replaceAll('-', '')
  const database = `test_${id}`
  const role = `runs_${id}`
  const owner = new URL(server)
  owner.pathname = `/${database}`
  const runner = new URL(owner)
  runner.username = role

  const tell = async (url: string, ...statements: string[]) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }

  beforeAll(() => tell(server, `create database ${database}`, `create role ${role} login`))

  afterAll(() => tell(server, `drop database ${database} with (force)`, `drop role ${role}`))

  it('says to a role that may not change tables who has to migrate', async () => {
    await expect(migratePostgres(runner.href)).rejects.toMatchObject({
      name: 'BootFault',
      message: expect.stringContaining('the role that owns them') as string,
    })
  })

  it('runs as a role without rights to tables, once their owner has migrated', async () => {
    await migratePostgres(owner.href)
    await tell(
      owner.href,
      `grant usage on schema public, drizzle to ${role}`,
      `grant select on all tables in schema drizzle to ${role}`,
      `grant select, insert, update, delete on all tables in schema public to ${role}`,
      `grant usage on all sequences in schema public to ${role}`,
    )
    await migratePostgres(runner.href)
    const opened = await openPostgres(runner.href)
    useDatabase(opened.db)
    await claimInstallation(opened.db, 'account')
    const actor = { id: null, name: 'Ann', role: null, via: 'system' } as const
    const event = { action: 'test', actor, peer: null, requestId: 'r' }
    expect(await appendAudit(entryOf(event, 'event', randomUUID()))).toMatchObject({ seq: 1 })
    const forbidden = opened.db.execute(sql`create table public.mine (id int)`)
    await expect(forbidden).rejects.toMatchObject({ cause: { code: '42501' } })
    await opened.close()
  })

  it('refuses a database that a newer version has migrated', async () => {
    await migratePostgres(owner.href)
    await tell(
      owner.href,
      "insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)",
    )
    await expect(migratePostgres(owner.href)).rejects.toMatchObject({ name: 'BootFault' })
  })
}
