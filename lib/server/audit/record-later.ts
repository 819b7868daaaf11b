import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { writeLater } from '@/lib/server/db/later'
import { auditEvents } from '@/lib/server/db/schema'
import { logger } from '@/lib/server/logger'
import { appendAuditUnless, type AuditEntry } from './chain'
import { writeJournal } from './journal'

async function isRecorded({ auditId, kind }: AuditEntry): Promise<boolean> {
  const db = await database()
  const found = await db
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(and(eq(auditEvents.auditId, auditId), eq(auditEvents.kind, kind)))
  return found.length > 0
}

/** Adds a row unless the chain already has it; true if it was added. */
export async function appendMissing(entry: AuditEntry): Promise<boolean> {
  return (await appendAuditUnless(() => isRecorded(entry), entry)) !== null
}

/**
 * Stores rows in the journal, which outlives this process, and adds them to the chain once the
 * database answers. Resolves when they are journaled; if the disk fails, that is logged and they
 * wait in memory only.
 * @param done called when they are in the chain
 */
export async function recordLater(entries: AuditEntry[], done: () => void): Promise<void> {
  writeLater('audit rows', async () => {
    for (const entry of entries) await appendMissing(entry)
    done()
  })
  try {
    await Promise.all(entries.map(writeJournal))
  } catch (error) {
    logger.error({ err: error }, 'journaling audit rows failed; they wait in memory only')
  }
}
