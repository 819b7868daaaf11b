import { randomUUID } from 'node:crypto'
import { eq, gte, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { detailsDigest, rowHash, type AuditRow } from './row-hash'
import { recordEvent } from './record'
import { verifyChain } from './verify'

const length = 40

let opened: OpenedDatabase
let original: AuditRow[] = []

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  for (let index = 0; index < length; index += 1) await recordEvent(anEvent(index))
  original = await opened.db.select().from(auditEvents).orderBy(auditEvents.seq)
  // Someone who edits the trail by hand owns the table, and can disable its trigger.
  await opened.db.execute(sql`alter table audit_events disable trigger user`)
})

afterAll(() => opened.close())

beforeEach(() => restore(original))

const anEvent = (index: number) => ({
  action: index % 2 ? 'room.delete' : 'participant.kick',
  actor: { id: randomUUID(), name: `Ann ${index}`, role: 'admin' as const, via: 'cookie' as const },
  peer: '192.0.2.1',
  requestId: randomUUID(),
  targetType: 'room',
  targetId: randomUUID(),
  details: { index, reason: 'because' },
})

async function restore(rows: AuditRow[]): Promise<void> {
  await opened.db.execute(sql`delete from audit_events`)
  await opened.db.insert(auditEvents).values(rows)
}

const rowAt = (index: number): AuditRow => {
  const row = original[index]
  if (!row) throw new Error(`there is no row ${index}`)
  return row
}

const edit = (index: number, change: Partial<AuditRow>) =>
  opened.db
    .update(auditEvents)
    .set(change)
    .where(eq(auditEvents.seq, index + 1))

/** The rows with one change and everything after it hashed again, as a careful forger would. */
function rechained(index: number, change: Partial<AuditRow>): AuditRow[] {
  let previousHash = ''
  return original.map((row, position) => {
    const changed = position === index ? { ...row, ...change } : row
    const linked = position > index ? { ...changed, previousHash } : changed
    const forged = { ...linked, detailsDigest: detailsDigest(linked.details) }
    previousHash = rowHash(forged)
    return { ...forged, hash: previousHash }
  })
}

const others: Partial<AuditRow>[] = [
  { auditId: randomUUID() },
  { kind: 'denied' },
  { at: new Date(0) },
  { actorId: null },
  { actorName: 'Eve' },
  { actorRole: 'viewer' },
  { via: 'token' },
  { tokenId: randomUUID() },
  { peer: null },
  { requestId: 'other' },
  { action: 'room.list' },
  { targetType: 'room_session' },
  { targetId: randomUUID() },
  { outcome: 'succeeded' },
  { status: 200 },
  { error: 'internal' },
  { details: { index: 1, reason: 'because!' } },
  { details: { reason: 'because' } },
  { details: {} },
  { detailsDigest: '0'.repeat(64) },
  { previousHash: '0'.repeat(64) },
  { hash: 'f'.repeat(64) },
  { actorName: 'Ann 24 ' },
  { details: { index: 24, reason: 'Because' } },
  { hash: '' },
  { hashVersion: 1 },
  { hashVersion: 3 },
]

const places = others.map((_, index) => index + 10)

describe('R3: an edited trail is found', () => {
  it('is valid before an edit', async () => {
    expect(await verifyChain()).toEqual({ intact: true, rows: length })
  })

  it.each(others.map((change, index) => [Object.keys(change).join(), index, change] as const))(
    'a changed %s (%i)',
    async (_, index, change) => {
      await edit(index + 10, change)
      expect(await verifyChain()).toMatchObject({ intact: false, brokenAt: index + 11 })
    },
  )

  it.each([0, length - 1, ...places.slice(2)])('a dropped row %i', async (index) => {
    await opened.db.delete(auditEvents).where(eq(auditEvents.seq, index + 1))
    expect(await verifyChain()).toMatchObject({ intact: false, brokenAt: index + 1 })
  })

  it.each(places)('row %i swapped with the one before', async (index) => {
    const [first, second] = [rowAt(index - 1), rowAt(index)]
    await opened.db.delete(auditEvents).where(gte(auditEvents.seq, index))
    const swapped = [
      { ...second, seq: first.seq },
      { ...first, seq: second.seq },
    ]
    await opened.db.insert(auditEvents).values([...swapped, ...original.slice(index + 1)])
    expect(await verifyChain()).toMatchObject({ intact: false, brokenAt: index })
  })

  it.each(places)('everything from row %i on hashed anew', async (index) => {
    await restore(rechained(index, { actorName: 'Eve' }))
    expect(await verifyChain()).toMatchObject({ intact: false, brokenAt: length + 1 })
  })
})
