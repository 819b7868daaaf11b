import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { liveEvents } from '@/lib/server/db/live-schema'
import { receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { acknowledge, takeAcknowledgementBack } from './acknowledge'
import { changeReceipt } from './open-receipts'

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

const mona = { userId: randomUUID(), name: 'Mona' }
const ada = { userId: randomUUID(), name: 'Ada' }

async function save(state: typeof receipts.$inferInsert.state) {
  const [row] = await opened.db
    .insert(receipts)
    .values({
      auditId: randomUUID(),
      requestId: 'request',
      act: 'kick',
      sessionId: randomUUID(),
      participantId: randomUUID(),
      state,
      actorId: randomUUID(),
      actorName: 'Ann',
      sentAt: new Date(),
      open: true,
    })
    .returning()
  if (!row) throw new Error('The receipt was not saved.')
  return row
}

const eventsOf = ({ sessionId }: { sessionId: string }) =>
  opened.db.select().from(liveEvents).where(eq(liveEvents.sessionId, sessionId))

it('keeps who saw it first and when, and tells every open screen', async () => {
  const row = await save('still_here')
  const first = await acknowledge(row.id, mona)
  expect(first).toMatchObject({ state: 'still_here', acknowledged: { by: { name: 'Mona' } } })
  expect(await acknowledge(row.id, ada)).toEqual(first)
  expect(await eventsOf(row)).toHaveLength(2)
})

it('is taken back', async () => {
  const row = await save('failed')
  await acknowledge(row.id, mona)
  expect(await takeAcknowledgementBack(row.id)).toMatchObject({ acknowledged: null })
})

it('leaves alone what needs no hand, and does not know what is not there', async () => {
  const row = await save('confirmed')
  expect(await acknowledge(row.id, mona)).toMatchObject({ acknowledged: null })
  await expect(acknowledge(randomUUID(), mona)).rejects.toMatchObject({ key: 'not_found' })
})

it('asks for a hand again once the act comes to something else', async () => {
  const row = await save('unknown')
  await acknowledge(row.id, mona)
  await changeReceipt(row, { state: 'unknown', looks: 3 })
  expect(await acknowledge(row.id, ada)).toMatchObject({ acknowledged: { by: { name: 'Mona' } } })
  await changeReceipt(row, { state: 'still_here' })
  const [stored] = await opened.db.select().from(receipts).where(eq(receipts.id, row.id))
  expect(stored).toMatchObject({ state: 'still_here', acknowledgedAt: null })
})
