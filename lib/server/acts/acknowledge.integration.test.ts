import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DELETE, POST } from '@/app/api/receipts/[id]/acknowledgement/route'
import type { Role } from '@/lib/contract/roles'
import { createTestUser, signInAs } from '@/lib/server/auth/test-accounts'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { liveEvents } from '@/lib/server/db/live-schema'
import { auditEvents, receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { acknowledge, takeAcknowledgementBack } from './acknowledge'
import { changeReceipt } from './open-receipts'

let opened: OpenedDatabase

beforeAll(async () => {
  setTestEnvironment()
  // Not embedded, so that there is no journal to write.
  process.env.DATABASE_URL = 'postgres://unused'
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

it('keeps who acknowledged first and when, and announces it to every open screen', async () => {
  const row = await save('still_here')
  const first = await acknowledge(row.id, mona)
  expect(first).toMatchObject({ state: 'still_here', acknowledged: { by: { name: 'Mona' } } })
  expect(await acknowledge(row.id, ada)).toEqual(first)
  expect(await eventsOf(row)).toHaveLength(2)
})

it('can be taken back', async () => {
  const row = await save('failed')
  await acknowledge(row.id, mona)
  expect(await takeAcknowledgementBack(row.id)).toMatchObject({ acknowledged: null })
})

it('ignores receipts that need no attention, and answers 404 for unknown ids', async () => {
  const row = await save('confirmed')
  expect(await acknowledge(row.id, mona)).toMatchObject({ acknowledged: null })
  await expect(acknowledge(randomUUID(), mona)).rejects.toMatchObject({ key: 'not_found' })
})

it('needs attention again once the state of the act changes', async () => {
  const row = await save('unknown')
  await acknowledge(row.id, mona)
  await changeReceipt(row, { state: 'unknown', reads: 3 })
  expect(await acknowledge(row.id, ada)).toMatchObject({ acknowledged: { by: { name: 'Mona' } } })
  await changeReceipt(row, { state: 'still_here' })
  const [stored] = await opened.db.select().from(receipts).where(eq(receipts.id, row.id))
  expect(stored).toMatchObject({ state: 'still_here', acknowledgedAt: null })
})

it('belongs to one user when two acknowledge at once, and is reported once', async () => {
  const row = await save('failed')
  const answers = await Promise.all([acknowledge(row.id, mona), acknowledge(row.id, ada)])
  expect(answers[0]).toEqual(answers[1])
  expect(await eventsOf(row)).toHaveLength(2)
})

describe('the route', () => {
  async function ask(route: typeof POST, role: Role, id: string, own: Record<string, string> = {}) {
    const user = await createTestUser({ role, name: 'Mona' })
    const { cookie } = await signInAs(user.id)
    const url = `http://localhost:3000/api/receipts/${id}/acknowledgement`
    const headers = {
      cookie,
      origin: 'http://localhost:3000',
      'idempotency-key': randomUUID(),
      ...own,
    }
    const method = route === POST ? 'POST' : 'DELETE'
    const answer = await route(new Request(url, { method, headers }), {
      params: Promise.resolve({ id }),
    })
    return { answer, user }
  }

  const stored = async (id: string) =>
    (await opened.db.select().from(receipts).where(eq(receipts.id, id)))[0]
  const audited = (id: string) =>
    opened.db.select().from(auditEvents).where(eq(auditEvents.targetId, id))

  it.each(['moderator', 'admin'] as const)(
    'lets a %s acknowledge and take it back, audited',
    async (role) => {
      const row = await save('failed')
      const { answer, user } = await ask(POST, role, row.id)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('roomwarden-audit-id')).toBeTruthy()
      expect(await stored(row.id)).toMatchObject({ acknowledgedBy: user.id, state: 'failed' })
      expect((await ask(DELETE, role, row.id)).answer.status).toBe(200)
      expect(await stored(row.id)).toMatchObject({ acknowledgedBy: null, acknowledgedAt: null })
      const actions = (await audited(row.id)).map(({ action }) => action)
      expect(new Set(actions)).toEqual(
        new Set(['receipt.acknowledge', 'receipt.take_acknowledgement_back']),
      )
    },
  )

  it.each(['viewer', 'support'] as const)('refuses a %s', async (role) => {
    const row = await save('failed')
    for (const route of [POST, DELETE])
      expect((await ask(route, role, row.id)).answer.status).toBe(403)
    expect(await stored(row.id)).toMatchObject({ acknowledgedBy: null })
  })

  it('refuses a foreign origin, a missing key and an invalid id', async () => {
    const { id } = await save('failed')
    const statusOf = async (id: string, own: Record<string, string>) =>
      (await ask(POST, 'moderator', id, own)).answer.status
    expect(await statusOf(id, { origin: 'https://elsewhere.test' })).toBe(403)
    expect(await statusOf(id, { 'idempotency-key': '' })).toBe(400)
    expect(await statusOf('no-id', {})).toBe(400)
    expect(await statusOf(randomUUID(), {})).toBe(404)
    expect(await stored(id)).toMatchObject({ acknowledgedBy: null })
  })
})
