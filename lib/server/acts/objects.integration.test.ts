import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MutationOperation } from '@/lib/contract/operations'
import type { Principal } from '@/lib/server/auth/principal'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents, objectReceipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { ApiError } from '@/lib/server/errors'
import { leadForTest } from '@/lib/server/leader/test-lease'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { readAct } from './object-receipts'
import { perform } from './perform'
import { adoptObjectReceipts, resumeObjectReceipts } from './resume-objects'
import { verbOf } from './verb-of'

let opened: OpenedDatabase
let simulator: RunningSimulator
let control: SimulatorControl

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  simulator = await startSimulator({ scale: 3 })
  control = new SimulatorControl(simulator.url)
  setTestEnvironment({ upstream: simulator })
  // Otherwise the audit trail expects a journal beside an embedded database.
  process.env.DATABASE_URL = 'postgres://unused'
})

afterEach(() => control.clearFaults())

afterAll(async () => {
  await simulator.close()
  await opened.close()
})

const admin = {
  userId: randomUUID(),
  name: 'Ada',
  email: 'ada@example.com',
  role: 'admin',
  via: 'cookie',
  userSessionId: null,
  tokenId: null,
} as const

const rule: Principal = {
  via: 'system',
  cause: { type: 'deletion', id: randomUUID() },
  onBehalfOf: null,
  permissions: ['rooms.delete'],
}

const room = () => control.createRoom({ unique_name: randomUUID(), max_participants: 20 })

function act(
  name: MutationOperation,
  roomId: string,
  { by = admin, body }: { by?: Principal; body?: Record<string, unknown> } = {},
) {
  const input = { params: { room_id: roomId }, query: new URLSearchParams(), body, reason: null }
  return perform(by, { name, input, peer: null, requestId: randomUUID() }, verbOf(name))
}

async function settled(auditId: string) {
  await expect.poll(async () => (await readAct(auditId)).open, { timeout: 30_000 }).toBe(false)
  return readAct(auditId)
}

async function sent(method: string, roomId: string): Promise<number> {
  const calls = await control.calls()
  return calls.filter((call) => call.method === method && call.path.includes(roomId)).length
}

const rowsOf = (action: string, targetId: string) =>
  opened.db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.action, action), eq(auditEvents.targetId, targetId)))

const failed = (done: Promise<unknown>) =>
  done.then(
    () => null,
    (error: unknown) => (error instanceof ApiError ? error : Promise.reject(error as Error)),
  )

describe('an act on an object', () => {
  it('is proved by the server when the object is gone, and the audit trail says so', async () => {
    const { id } = await room()
    const { auditId } = await act('rooms.delete', id)
    expect(await settled(auditId)).toMatchObject({
      state: 'confirmed',
      targetId: id,
      acceptedAfterMs: expect.any(Number),
      confirmedAfterMs: expect.any(Number),
    })
    await expect.poll(async () => (await rowsOf('room.delete_proof', id)).length).toBe(1)
    const [proof] = await rowsOf('room.delete_proof', id)
    expect(proof).toMatchObject({ via: 'system', details: { of: auditId, state: 'confirmed' } })
  })

  it('is proved when the fields have the values that were sent', async () => {
    const { id } = await room()
    const { auditId } = await act('rooms.update', id, { body: { max_participants: 7 } })
    expect(await settled(auditId)).toMatchObject({ state: 'confirmed' })
  })

  it('is polled for and never sent again when no answer came', async () => {
    const { id } = await room()
    await control.addFault({ id, method: 'DELETE', shape: 'reset_after_effect', times: 1 })
    expect((await failed(act('rooms.delete', id)))?.details.outcome).toBe('unknown')
    const [intent] = await rowsOf('room.delete', id)
    expect(await settled(intent?.auditId ?? '')).toMatchObject({ state: 'confirmed', error: null })
    expect(await sent('DELETE', id)).toBe(1)
  })

  it('says "already" for an object that was gone before', async () => {
    const id = randomUUID()
    expect((await failed(act('rooms.delete', id)))?.key).toBe('not_found')
    const [intent] = await rowsOf('room.delete', id)
    expect(await readAct(intent?.auditId ?? '')).toMatchObject({ state: 'already', open: false })
  })

  it('is refused without the permission, and nothing is recorded or sent', async () => {
    const { id } = await room()
    const support = { ...admin, role: 'support' } as const
    expect((await failed(act('rooms.delete', id, { by: support })))?.key).toBe('forbidden')
    expect(await rowsOf('room.delete', id)).toEqual([])
    expect(await sent('DELETE', id)).toBe(0)
  })

  it('by the system runs under its own name, within the permissions of the rule', async () => {
    const { id } = await room()
    const { auditId } = await act('rooms.delete', id, { by: rule })
    expect(await settled(auditId)).toMatchObject({ state: 'confirmed' })
    const [intent] = await rowsOf('room.delete', id)
    expect(intent).toMatchObject({ actorId: null, actorName: 'Roomwarden', actorRole: null })
    expect(intent).toMatchObject({ via: 'system', details: { cause: rule.cause } })
    const other = await room()
    const change = act('rooms.update', other.id, { by: rule, body: { max_participants: 3 } })
    expect((await failed(change))?.key).toBe('forbidden')
  })
})

async function left(targetId: string, sentMsAgo: number) {
  const row = {
    auditId: randomUUID(),
    requestId: randomUUID(),
    operation: 'rooms.delete' as const,
    targetId,
    wanted: {},
    state: 'sending' as const,
    sentAt: new Date(Date.now() - sentMsAgo),
    open: true,
  }
  await opened.db.insert(objectReceipts).values(row)
  return row.auditId
}

describe('a receipt that a dead server left', () => {
  it('is taken up at the next start, and says what is seen', async () => {
    const { id } = await room()
    const there = await left(id, 75_000)
    const gone = await left(randomUUID(), 75_000)
    await resumeObjectReceipts()
    expect(await settled(there)).toMatchObject({ state: 'still_here' })
    expect(await settled(gone)).toMatchObject({ state: 'confirmed' })
  })

  it('is taken up by a leader that is alive, once', async () => {
    const auditId = await left(randomUUID(), 75_000)
    const epoch = await leadForTest()
    await Promise.all([adoptObjectReceipts(epoch), adoptObjectReceipts(epoch)])
    expect(await settled(auditId)).toMatchObject({ state: 'confirmed' })
    const proofs = await opened.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'room.delete_proof'))
    const own = proofs.filter(({ details }) => details?.of === auditId)
    expect(own.length).toBeLessThanOrEqual(1)
  })
})
