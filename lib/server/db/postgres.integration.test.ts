import { EventEmitter, once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { logger } from '@/lib/server/logger'
import { listenOnServer } from './listen-on-server'
import { openPostgres } from './postgres'
import { openTestDatabase } from './test-database'
import { silenceable } from './test-wire'

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

  it('outlives a network that swallows what is sent, however many were waiting', async () => {
    logger.level = 'silent'
    const wire = await silenceable(process.env.TEST_DATABASE_URL ?? '')
    const { db, close } = await openPostgres(wire.url, { max: 4, query_timeout: 300 })
    const each = Array.from({ length: 4 }, () => db.execute(sql`select pg_sleep(0.05)`))
    await Promise.all(each)
    wire.silence()
    const begun = each.map(() => db.transaction((tx) => tx.execute(sql`select 1`)))
    const ended = await Promise.allSettled(begun)
    expect(ended.map(({ status }) => status)).toEqual(each.map(() => 'rejected'))
    const answer = db.transaction((tx) => tx.execute(sql`select 1 as one`))
    expect((await answer).rows).toEqual([{ one: 1 }])
    await close()
    await wire.close()
  })

  it('listens again after a network cut that lost notifications', async () => {
    logger.level = 'silent'
    const server = process.env.TEST_DATABASE_URL ?? ''
    const wire = await silenceable(server)
    const { db, close } = await openPostgres(server)
    const payloads: string[] = []
    const back = new EventEmitter()
    const stands = once(back, 'back')
    const unsubscribe = await listenOnServer(wire.url, { everyMs: 50, timeoutMs: 100 })(
      'news',
      (payload) => payloads.push(payload),
      () => back.emit('back'),
    )
    wire.silence()
    await db.execute(sql`select pg_notify('news', 'lost')`)
    await stands
    await db.execute(sql`select pg_notify('news', 'heard')`)
    await expect.poll(() => payloads).toEqual(['heard'])
    await unsubscribe()
    await close()
    await wire.close()
  })

  it('keeps the connection of a transaction that was called off', async () => {
    const { db, close } = await openTestDatabase()
    const pid = async () => (await db.execute(sql`select pg_backend_pid() as pid`)).rows
    const before = await pid()
    const calledOff = db.transaction(() => Promise.reject(new Error('never mind')))
    await expect(calledOff).rejects.toThrow('never mind')
    expect(await pid()).toEqual(before)
    await close()
  })
}
