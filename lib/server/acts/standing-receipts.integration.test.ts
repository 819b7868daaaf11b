import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { LiveSession } from '@/lib/contract/live'
import { testPerson, testSession } from '@/lib/contract/test-live'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { actsByReceipt } from '@/lib/server/overview/acts-by-receipt'
import { standingReceipts } from './standing-receipts'

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

beforeEach(() => opened.db.delete(receipts))

type Row = typeof receipts.$inferInsert

const sessionId = randomUUID()
const ann = randomUUID()
const ben = randomUUID()

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

const receipt = (fields: Partial<Row>): Row => ({
  id: randomUUID(),
  auditId: randomUUID(),
  requestId: 'request',
  act: 'mute',
  sessionId,
  participantId: ann,
  state: 'accepted',
  actorId: randomUUID(),
  actorName: 'Ann',
  sentAt: minutesAgo(30),
  open: false,
  ...fields,
})

const person = (id: string, leftAt: string | null = null) => testPerson(id, { leftAt })

const save = (...rows: Row[]) => opened.db.insert(receipts).values(rows)
const standing = async (...people: LiveSession['people']) =>
  (await standingReceipts([testSession(sessionId, { people })])).map(({ id }) => id)

it('returns the last of each act and state, newest first, however often it was done', async () => {
  const often = Array.from({ length: 50 }, (_, index) =>
    receipt({ sentAt: minutesAgo(40 + index) }),
  )
  const last = receipt({ sentAt: minutesAgo(20) })
  const failed = receipt({ state: 'failed', sentAt: minutesAgo(10) })
  const kick = receipt({ act: 'kick', state: 'still_here', sentAt: minutesAgo(60) })
  await save(...often, last, failed, kick)
  expect(await standing(person(ann))).toEqual([failed.id, last.id, kick.id])
})

it('returns acts on the whole session, and none of another session', async () => {
  const whole = receipt({ act: 'end', state: 'unknown', participantId: null })
  await save(whole, receipt({ act: 'end', participantId: null, sessionId: randomUUID() }))
  expect(await standing()).toEqual([whole.id])
})

it('returns receipts of participants who left for one minute only', async () => {
  const old = receipt({ act: 'kick', state: 'confirmed' })
  const news = receipt({ act: 'kick', state: 'confirmed', participantId: ben, sentAt: new Date() })
  await save(old, news)
  const left = '2026-11-22T12:10:00.000Z'
  expect(await standing(person(ann, left), person(ben, left))).toEqual([news.id])
})

it('keeps removals for ten minutes, so that a return is recognised', async () => {
  const left = '2026-11-22T12:10:00.000Z'
  const kick = { act: 'kick', state: 'confirmed' } as const
  const late = receipt({ ...kick, sentAt: minutesAgo(9) })
  await save(late, receipt({ ...kick, participantId: ben, sentAt: minutesAgo(11) }))
  await save(receipt({ ...kick, state: 'already', participantId: ben, sentAt: minutesAgo(9) }))
  expect(await standing(person(ann, left), person(ben, left))).toEqual([late.id])
})

it('runs no query for an invalid id', async () => {
  const [row] = [receipt({})]
  await save(row)
  expect(await standing(person('no id'), person(ann))).toEqual([row.id])
})

it('counts the last acts by the most urgent state in each', async () => {
  const auditId = randomUUID()
  const done = receipt({ auditId, sentAt: minutesAgo(1) })
  const refused = receipt({ auditId, sentAt: minutesAgo(1), state: 'failed', participantId: ben })
  const earlier = Array.from({ length: 9 }, (_, index) =>
    receipt({ sentAt: minutesAgo(5 + index) }),
  )
  await save(...earlier, done, refused)
  const acts = await actsByReceipt()
  expect(acts.map(({ row, others }) => [row.id, others])).toEqual([
    [refused.id, 1],
    ...earlier.slice(0, 6).map(({ id }) => [id, 0]),
  ])
})
