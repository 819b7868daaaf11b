import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { logger } from '@/lib/server/logger'
import { EmbeddedClient } from './embedded-client'
import { databaseFaultOf, isInDoubt } from './fault'
import { DiskSpace } from './disk-space'

let client: EmbeddedClient

beforeAll(async () => {
  logger.level = 'silent'
  client = new EmbeddedClient()
  await client.waitReady
  await client.query('create table kept (id int)')
})

afterAll(() => client.close())

const failureOf = (asked: Promise<unknown>) => asked.catch((error: unknown) => error)
const count = async () => (await client.query('select count(*)::int as n from kept')).rows

it('lets nobody wait long for another transaction, and never runs later what it refused', async () => {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  const holding = client.transaction(() => released)
  const began = performance.now()
  const first = await failureOf(client.query('insert into kept values (1)'))
  const next = await failureOf(client.query('insert into kept values (2)'))
  expect(performance.now() - began).toBeLessThan(5_000)
  for (const error of [first, next]) {
    expect(databaseFaultOf(error)).toBe('away')
    expect(isInDoubt(error)).toBe(false)
  }
  release()
  await holding
  await expect.poll(count).toEqual([{ n: 0 }])
})

it('refuses writes into the reserved disk space, still reads, and resumes when there is room', async () => {
  const full = new DiskSpace(tmpdir(), 2 ** 60)
  await full.start()
  client.disk = full
  const writes = [
    'insert into kept values (1)',
    'with one as (select 1 as id) insert into kept select id from one',
    'update kept set id = 2',
    'delete from kept',
  ]
  for (const text of writes) {
    expect(databaseFaultOf(await failureOf(client.query(text)))).toBe('full')
    const within = client.transaction((tx) => tx.query(text))
    expect(databaseFaultOf(await failureOf(within))).toBe('full')
  }
  expect(await count()).toEqual([{ n: 0 }])
  full.stop()
  client.disk = new DiskSpace(tmpdir(), 0)
  await client.disk.start()
  await client.query('insert into kept values (1)')
  expect(await count()).toEqual([{ n: 1 }])
  client.disk.stop()
})
