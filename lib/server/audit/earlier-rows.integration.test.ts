import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { migrationsFolder } from '@/lib/server/db/migrate'
import { auditEvents } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { recordEvent } from './record'
import { verifyChain } from './verify'

/** Rows written before rows had a version, with their hashes. */
const fixture = join(import.meta.dirname, 'fixtures', 'version-1.json')

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  await opened.db.execute(sql`alter table audit_events drop column hash_version`)
  const rows = await readFile(fixture, 'utf8')
  await opened.db.execute(
    sql`insert into audit_events select * from jsonb_populate_recordset(null::audit_events, ${rows}::jsonb)`,
  )
  await opened.db.execute(
    sql`update audit_head set (seq, hash) = (select seq, hash from audit_events order by seq desc limit 1)`,
  )
  const migration = join(migrationsFolder(), '0011_audit_hash_version.sql')
  await opened.db.execute(sql.raw(await readFile(migration, 'utf8')))
  await recordEvent({
    action: 'test',
    actor: { id: null, name: 'Roomwarden', role: null, via: 'system' },
    peer: null,
    requestId: 'request',
    details: { name: 'Ben' },
  })
})

afterAll(() => opened.close())

describe('rows written before rows had a version', () => {
  it('verify unchanged, and new rows follow them', async () => {
    const rows = await opened.db.select().from(auditEvents).orderBy(asc(auditEvents.seq))
    expect(rows.map((row) => row.hashVersion)).toEqual([1, 1, 1, 1, 1, 1, 1, 2])
    expect(await verifyChain()).toEqual({ intact: true, rows: 8 })
  })

  it.each([
    ['an early row said to be a later one', 3, 2],
    ['an early row of a version that does not exist', 7, 0],
    ['a later row said to be an early one', 8, 1],
  ])('are found out: %s', async (_, seq, version) => {
    const row = eq(auditEvents.seq, seq)
    const former = await opened.db.select().from(auditEvents).where(row)
    await opened.db.execute(sql`alter table audit_events disable trigger user`)
    await opened.db.update(auditEvents).set({ hashVersion: version }).where(row)
    expect(await verifyChain()).toMatchObject({
      intact: false,
      brokenAt: seq,
      because: 'the row was changed',
    })
    await opened.db.update(auditEvents).set({ hashVersion: former[0]?.hashVersion }).where(row)
    expect(await verifyChain()).toEqual({ intact: true, rows: 8 })
  })
})
