import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asc, eq } from 'drizzle-orm'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { recordEvent } from './record'
import { verifyChain } from './verify'

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

const event = (action: string, details?: Record<string, unknown>) => ({
  action,
  actor: { id: null, name: 'Roomwarden', role: null, via: 'system' as const },
  peer: null,
  requestId: 'request',
  details,
})

describe('the audit chain', () => {
  it('holds rows that were added at once, without gaps', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        recordEvent(event('test', { index, ü: '\u202e"\n' })),
      ),
    )
    const rows = await opened.db.select().from(auditEvents).orderBy(asc(auditEvents.seq))
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
    expect(await verifyChain()).toEqual({ intact: true, rows: 60 })
  })

  it('stays valid when details are erased', async () => {
    await opened.db.update(auditEvents).set({ details: null }).where(eq(auditEvents.seq, 3))
    expect(await verifyChain()).toEqual({ intact: true, rows: 60 })
  })
})
