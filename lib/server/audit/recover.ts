import 'server-only'
import { randomUUID } from 'node:crypto'
import { inArray, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { auditEvents } from '@/lib/server/db/schema'
import { logger } from '@/lib/server/logger'
import { appendAudit, type AuditEntry, type AuditRow } from './chain'
import { isJournaled, readJournal } from './journal'

const batch = 500

async function missingFromTable(rows: AuditRow[]): Promise<AuditRow[]> {
  const db = await database()
  const known = new Set<string>()
  for (let start = 0; start < rows.length; start += batch) {
    const ids = rows.slice(start, start + batch).map((row) => row.auditId)
    const found = await db
      .select({ auditId: auditEvents.auditId })
      .from(auditEvents)
      .where(inArray(auditEvents.auditId, ids))
    for (const row of found) known.add(row.auditId)
  }
  return rows.filter((row) => !known.has(row.auditId))
}

/** Puts intents that a power cut took out of the table back, from the journal. */
async function restoreLostIntents(): Promise<number> {
  if (!isJournaled()) return 0
  const lost = await missingFromTable(await readJournal())
  for (const row of lost) {
    const details = {
      ...row.details,
      restored_from_journal: true,
      recorded_at: row.at.toISOString(),
    }
    await appendAudit({ ...row, at: new Date(), details })
  }
  return lost.length
}

type OpenIntent = {
  auditId: string
  action: string
  targetType: string | null
  targetId: string | null
}

async function openIntents(before: Date): Promise<OpenIntent[]> {
  const db = await database()
  const found = await db.execute<OpenIntent>(sql`
    select i.audit_id as "auditId", i.action, i.target_type as "targetType", i.target_id as "targetId"
    from audit_events i
    where i.kind = 'intent' and i.at < ${before.toISOString()}::timestamptz and not exists (
      select 1 from audit_events o where o.audit_id = i.audit_id and o.kind = 'outcome')
    order by i.seq`)
  return found.rows
}

const unknownOutcome = (intent: OpenIntent): AuditEntry => ({
  ...intent,
  kind: 'outcome',
  at: new Date(),
  actorId: null,
  actorName: 'Roomwarden',
  actorRole: null,
  via: 'system',
  tokenId: null,
  peer: null,
  requestId: randomUUID(),
  outcome: 'unknown',
  status: null,
  error: null,
  details: { because: 'The server stopped before the answer came.' },
})

/** An act takes at most 10 s upstream; an older one without outcome belongs to a dead process. */
const longestActMs = 60_000

/**
 * At start: restores intents that only the journal holds, and closes intents that a crash left
 * without an outcome as `unknown`. With Postgres only intents older than a minute are closed,
 * since another instance may still be at work on younger ones.
 */
export async function recoverAudit(): Promise<void> {
  const restored = await restoreLostIntents()
  const age = isJournaled() ? 0 : longestActMs
  const open = await openIntents(new Date(Date.now() - age))
  for (const intent of open) await appendAudit(unknownOutcome(intent))
  if (restored + open.length > 0) {
    logger.warn({ restored, closed_as_unknown: open.length }, 'audit trail recovered')
  }
}
