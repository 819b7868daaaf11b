import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'drizzle-orm'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { idempotencyKeys } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { toApiError } from '@/lib/server/errors'
import { jsonAnswer } from './answer'
import { once, type Claim } from './idempotency'

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

const claimOf = (over: Partial<Claim> = {}): Claim => ({
  actorId: randomUUID(),
  method: 'POST',
  path: '/api/v2/rooms',
  key: randomUUID(),
  bodyHash: 'hash',
  ...over,
})

const done = (value: string) => () =>
  Promise.resolve({ answer: jsonAnswer(201, { data: value }), sent: true, credential: false })

const neverRun = () => Promise.reject(new Error('it ran a second time'))
const refusal = (run: Promise<unknown>) =>
  run.then(
    () => 'done',
    (error: unknown) => toApiError(error).key,
  )

describe('once', () => {
  it('runs one of many requests at once', async () => {
    const claim = claimOf()
    let runs = 0
    let finish: (() => void) | undefined
    const gate = new Promise<void>((resolve) => (finish = resolve))
    const slow = async () => {
      runs += 1
      await gate
      return done('x')()
    }
    let refused = 0
    // The first one runs; it finishes once all others were refused.
    const attempts = Array.from({ length: 50 }, async () => {
      const key = await refusal(once(claim, slow))
      if (key === 'idempotency_in_flight' && ++refused === 49) finish?.()
      return key
    })
    const all = await Promise.all(attempts)
    expect(runs).toBe(1)
    expect(refused).toBe(49)
    expect(all.filter((key) => key === 'done')).toHaveLength(1)
  })

  it('replays the stored answer, and says so', async () => {
    const claim = claimOf()
    await once(claim, done('stored'))
    const again = await once(claim, neverRun)
    expect(again).toMatchObject({ status: 201, body: '{"data":"stored"}' })
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true' })
  })

  it('refuses the key for another body, and keeps it apart for another user or path', async () => {
    const claim = claimOf()
    await once(claim, done('mine'))
    expect(await refusal(once({ ...claim, bodyHash: 'other' }, neverRun))).toBe(
      'idempotency_other_body',
    )
    const another = await once({ ...claim, actorId: randomUUID() }, done('theirs'))
    expect(another.body).toBe('{"data":"theirs"}')
    const elsewhere = await once({ ...claim, path: '/api/v2/room_compositions' }, done('there'))
    expect(elsewhere.body).toBe('{"data":"there"}')
  })

  it('never stores a credential', async () => {
    const claim = claimOf()
    await once(claim, async () => ({ ...(await done('rw_secret')()), credential: true }))
    expect(await refusal(once(claim, neverRun))).toBe('idempotency_not_stored')
    const rows = await opened.db.select().from(idempotencyKeys)
    expect(JSON.stringify(rows)).not.toContain('rw_secret')
  })

  it('frees the key of a request that was never sent', async () => {
    const claim = claimOf()
    await once(claim, async () => ({ ...(await done('')()), sent: false }))
    expect((await once(claim, done('second try'))).body).toBe('{"data":"second try"}')
  })

  it('expires after 24 hours, and treats the request of a server that died as lost', async () => {
    const claim = claimOf()
    await once(claim, done('old'))
    await opened.db.update(idempotencyKeys).set({ createdAt: sql`now() - interval '25 hours'` })
    expect((await once(claim, done('new'))).body).toBe('{"data":"new"}')
    await opened.db
      .update(idempotencyKeys)
      .set({ state: 'in_flight', createdAt: sql`now() - interval '2 minutes'` })
    expect(await refusal(once(claim, neverRun))).toBe('idempotency_not_stored')
  })
})
