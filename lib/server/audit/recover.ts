import 'server-only'
import { inArray } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { auditEvents } from '@/lib/server/db/schema'
import { logger } from '@/lib/server/logger'
import type { AuditEntry } from './chain'
import { closeOlder } from './close-orphans'
import { isJournaled, readJournal } from './journal'
import { appendMissing } from './record-later'

const batch = 500

const keyOf = ({ auditId, kind }: Pick<AuditEntry, 'auditId' | 'kind'>) => `${kind} ${auditId}`

async function missingFromTable(rows: AuditEntry[]): Promise<AuditEntry[]> {
  const db = await database()
  const known = new Set<string>()
  for (let start = 0; start < rows.length; start += batch) {
    const ids = rows.slice(start, start + batch).map((row) => row.auditId)
    const found = await db
      .select({ auditId: auditEvents.auditId, kind: auditEvents.kind })
      .from(auditEvents)
      .where(inArray(auditEvents.auditId, ids))
    for (const row of found) known.add(keyOf(row))
  }
  return rows.filter((row) => !known.has(keyOf(row)))
}

/**
 * Restores intents that a power cut removed from the table, and adds outcomes that were waiting for
 * the database when the process ended.
 */
async function restoreFromJournal(): Promise<number> {
  const lost = await missingFromTable(await readJournal())
  for (const row of lost) {
    const recorded_at = row.at.toISOString()
    const details = { ...row.details, restored_from_journal: true, recorded_at }
    await appendMissing({ ...row, at: new Date(), details })
  }
  return lost.length
}

/**
 * At start: adds rows found only in the journal. On the embedded database, where every open intent
 * is of a former process, it also closes them as `unknown`; on Postgres the leader does, since
 * other instances may be running.
 */
export async function recoverAudit(): Promise<void> {
  const restored = await restoreFromJournal()
  const closed = isJournaled() ? await closeOlder(0) : 0
  if (restored + closed > 0) {
    logger.warn({ restored, closed_as_unknown: closed }, 'audit trail recovered')
  }
}
