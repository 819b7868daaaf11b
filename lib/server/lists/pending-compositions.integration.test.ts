import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { isStuck } from '@/lib/contract/pending-compositions'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { putCompositions } from '@/lib/server/mirror/put/put-compositions'
import { putSessions } from '@/lib/server/mirror/put/put-sessions'
import { listPendingCompositions } from './list-pending-compositions'

const said = { readAt: new Date('2026-11-24T12:00:00Z') }
const startMs = Date.parse('2026-11-24T10:00:00Z')
const at = (seconds: number) => new Date(startMs + seconds * 1_000).toISOString()
const short = randomUUID()
const long = randomUUID()

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  await putSessions(
    [
      { id: short, active: false, created_at: at(-600), ended_at: at(0) },
      { id: long, active: false, created_at: at(-7_200), ended_at: at(0) },
    ],
    said,
  )
})
beforeEach(() => opened.db.execute(sql`delete from mirror_compositions`))
afterAll(() => opened.close())

/** Finished compositions of this length, that took 1, 2, 3 … seconds. */
const finished = (count: number, duration_secs: number, unit = 1) =>
  putCompositions(
    Array.from({ length: count }, (_, index) => ({
      id: randomUUID(),
      status: 'completed',
      duration_secs,
      created_at: at(0),
      completed_at: at((index + 1) * unit),
    })),
    said,
  )

const pending = (id: string, session_id: string | null, status: string, created_at: string) => ({
  ...{ id, session_id, status, created_at },
})

it('lists those that wait or are made, oldest first, with what their kind takes', async () => {
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()]
  await finished(100, 600)
  await finished(100, 7_200, 10)
  await putCompositions(
    [
      pending(second, long, 'enqueued', at(20)),
      pending(first, short, 'processing', at(10)),
      pending(third, null, 'enqueued', at(30)),
    ],
    said,
  )
  const { data, meta } = await listPendingCompositions()
  expect(meta.total).toBe(3)
  expect(
    data.map(({ id, usual_ms, late_ms, compared }) => [id, usual_ms, late_ms, compared]),
  ).toEqual([
    [first, 50_000, 99_000, 100],
    [second, 500_000, 990_000, 100],
    [third, 91_000, 980_000, 200],
  ])
  const [made] = data
  expect(made && isStuck(made, startMs + 109_000)).toBe(false)
  expect(made && isStuck(made, startMs + 109_001)).toBe(true)
})

it('compares with those of any length where there are few of its own, and with none where few', async () => {
  const id = randomUUID()
  await putCompositions([pending(id, short, 'enqueued', at(0))], said)
  await finished(4, 7_200)
  const late = async () => (await listPendingCompositions()).data[0]?.late_ms
  expect(await late()).toBeNull()
  await finished(4, 600, 100)
  expect(await late()).toBe(400_000)
})

it('leaves out what is gone at Telnyx', async () => {
  await putCompositions([pending(randomUUID(), short, 'enqueued', at(0))], said)
  await opened.db.execute(sql`update mirror_compositions set gone_at = now()`)
  expect(await listPendingCompositions()).toEqual({ data: [], meta: { total: 0 } })
})
