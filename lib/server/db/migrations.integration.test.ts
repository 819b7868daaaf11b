import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { database, useDatabase } from './client'
import type { OpenedDatabase } from './database'
import { auditEvents, auditHead } from './schema'
import { openTestDatabase } from './test-database'

let opened: OpenedDatabase

const row = {
  auditId: '00000000-0000-4000-8000-000000000001',
  kind: 'event' as const,
  at: new Date(),
  actorName: 'Ann',
  via: 'system',
  requestId: 'r',
  action: 'test',
  details: { name: 'Ben' },
  detailsDigest: 'd',
  previousHash: 'p',
  hash: 'h',
}

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  await opened.db.insert(auditEvents).values({ ...row, seq: 1 })
})

afterAll(() => opened.close())

describe('a fresh database', () => {
  it('has the head of the audit chain', async () => {
    const db = await database()
    expect(await db.select().from(auditHead)).toEqual([{ id: 1, seq: 0, hash: '0'.repeat(64) }])
  })
})

describe('the audit trail', () => {
  it.each([
    ['an edit', sql`update audit_events set actor_name = 'Eve'`],
    ['other details', sql`update audit_events set details = '{}'`],
    ['an edit beside erasing', sql`update audit_events set details = null, outcome = 'failed'`],
    ['a deletion', sql`delete from audit_events`],
    ['emptying', sql`truncate audit_events`],
    ['emptying through another table', sql`truncate audit_head, audit_events`],
  ])('refuses %s', async (_, statement) => {
    const refused = await opened.db.execute(statement).catch((error: unknown) => error)
    expect(refused).toMatchObject({ cause: { message: 'audit_events is append-only' } })
    expect(await opened.db.select().from(auditEvents)).toMatchObject([row])
  })

  it('lets details be erased, and nothing else', async () => {
    await opened.db.update(auditEvents).set({ details: null })
    expect(await opened.db.select().from(auditEvents)).toMatchObject([{ ...row, details: null }])
  })
})
