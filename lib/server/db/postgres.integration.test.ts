import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { logger } from '@/lib/server/logger'
import { openPostgres } from './postgres'
import { openTestDatabase } from './test-database'

const refusal = (port: number) =>
  openPostgres(`postgres://ann:secret@127.0.0.1:${port}/main`).catch((error: unknown) => error)

it('stops the boot when nobody answers, and keeps the password to itself', async () => {
  expect(await refusal(1)).toMatchObject({
    name: 'BootFault',
    message: 'DATABASE_URL: the database cannot be reached (ECONNREFUSED).',
  })
})

it('does not wait for ever for a server that says nothing', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  expect(await refusal(port)).toMatchObject({ name: 'BootFault' })
  silent.close()
})

// The embedded database has no connections to lose.
if (process.env.TEST_DATABASE_URL) {
  it('outlives connections that are cut, idle or within a transaction', async () => {
    logger.level = 'silent'
    const { db, close } = await openTestDatabase()
    const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`
    const work = db.transaction(async (tx) => {
      await tx.execute(sql`select 1`)
      await db.execute(cut)
      await tx.execute(sql`select 1`)
    })
    await expect(work).rejects.toThrow()
    expect((await db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }])
    await close()
  })
}
