import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { appendAudit } from './chain'
import { closeOlder } from './close-orphans'
import { readJournal } from './journal'
import type { AuditEvent } from './audit-event'
import { entryOf } from './record'
import { actsUnderWay } from './under-way'
import { verifyChain } from './verify'
import { withAudit } from './with-audit'

let opened: OpenedDatabase
let directory: string

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  directory = await mkdtemp(join(tmpdir(), 'roomwarden-away-'))
  setTestEnvironment({ dataDir: directory })
})

afterAll(async () => {
  await opened.close()
  await rm(directory, { recursive: true })
})

const event = (): AuditEvent => ({
  action: 'test.act',
  actor: { id: randomUUID(), name: 'Ann', role: 'moderator', via: 'cookie' },
  peer: null,
  requestId: randomUUID(),
})

/** Locks the audit trail until the returned function is called. */
async function holdTrail(): Promise<() => Promise<void>> {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  let isHeld = () => {}
  const held = new Promise<void>((resolve) => (isHeld = resolve))
  const holding = opened.db.transaction(async (tx) => {
    await tx.execute(sql`lock table audit_head in access exclusive mode`)
    isHeld()
    await released
  })
  await held
  return () => {
    release()
    return holding
  }
}

const rowsOf = async (requestId: string) => {
  const rows = await opened.db
    .select({ kind: auditEvents.kind, outcome: auditEvents.outcome })
    .from(auditEvents)
    .where(eq(auditEvents.requestId, requestId))
    .orderBy(asc(auditEvents.seq))
  return rows.map(({ kind, outcome }) => `${kind} ${outcome ?? ''}`.trim())
}

describe('an act while the trail cannot be written', () => {
  it('is refused within five seconds, not sent, and leaves no intent open', async () => {
    const release = await holdTrail()
    const began = performance.now()
    const refused = event()
    let isSent = false
    const acting = withAudit(refused, () => {
      isSent = true
      return Promise.resolve({ status: 200 })
    })
    await expect(acting).rejects.toMatchObject({
      key: 'audit_unavailable',
      details: { outcome: 'not_sent', retryAfterSecs: 5 },
    })
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(isSent).toBe(false)
    await release()
    await expect.poll(() => actsUnderWay().size).toBe(0)
    expect([[], ['intent', 'outcome not_sent']]).toContainEqual(await rowsOf(refused.requestId))
  })

  it('ends when Telnyx accepted it, and is recorded once the database is back', async () => {
    const accepted = event()
    let release = () => Promise.resolve()
    const result = await withAudit(accepted, async () => {
      release = await holdTrail()
      return { status: 200 }
    })
    expect(result).toMatchObject({ status: 200, isRecorded: false })
    const journaled = await readJournal()
    expect(journaled).toContainEqual(
      expect.objectContaining({ auditId: result.auditId, kind: 'outcome', outcome: 'succeeded' }),
    )
    await release()
    const recorded = () => rowsOf(accepted.requestId)
    await expect.poll(recorded).toEqual(['intent', 'outcome succeeded'])
    expect(await verifyChain()).toMatchObject({ intact: true })
  })
})

describe('intents without an outcome', () => {
  const intent = async (ageMs: number) => {
    const entry = entryOf(event(), 'intent', randomUUID())
    return appendAudit({ ...entry, at: new Date(Date.now() - ageMs) })
  }

  it('are closed as unknown when they are old and not in flight here', async () => {
    const [old, recent, own] = [await intent(60_000), await intent(1_000), await intent(60_000)]
    actsUnderWay().add(own.auditId)
    expect(await closeOlder(40_000)).toBe(1)
    const open = await opened.db
      .execute(sql`select audit_id from audit_events where kind = 'outcome'
      and audit_id in (${old.auditId}::uuid, ${recent.auditId}::uuid, ${own.auditId}::uuid)`)
    expect(open.rows).toEqual([{ audit_id: old.auditId }])
    actsUnderWay().delete(own.auditId)
    expect(await closeOlder(0)).toBe(2)
    expect(await closeOlder(0)).toBe(0)
  })
})
