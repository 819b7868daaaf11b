import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { AuditDetailAnswer, ChainRow } from '@/lib/contract/audit'
import { database } from '@/lib/server/db/client'
import { auditEvents, receipts } from '@/lib/server/db/schema'
import { cachedPerson, loadPeople } from '@/lib/server/objects/people'
import { ApiError } from '@/lib/server/errors'
import { findAct } from '@/lib/server/acts/object-receipts'
import { toReceipt } from '@/lib/server/acts/rows'
import { listEntries } from './list-entries'
import type { AuditRow } from '@/lib/server/audit/row-hash'
import { digestedUrls } from '@/lib/server/audit/webhook-urls'

/** Maximum targets that are listed. */
const maxPeople = 50

/**
 * One act with its rows in the chain and its targets. Throws `not_found`; names that Telnyx does
 * not return stay unknown.
 */
export async function listAuditRows(auditId: string): Promise<AuditDetailAnswer> {
  const where = [eq(auditEvents.auditId, auditId)]
  const db = await database()
  const [[entry], rows, aimed, objectReceipt] = await Promise.all([
    listEntries({ where, order: 'asc', limit: 1 }),
    db.select().from(auditEvents).where(where[0]).orderBy(asc(auditEvents.seq)),
    db.select().from(receipts).where(eq(receipts.auditId, auditId)).limit(maxPeople),
    findAct(auditId),
  ])
  if (!entry) throw new ApiError('not_found', { detail: 'The audit trail has no such act.' })
  await loadPeople(aimed.map(({ participantId: id, sessionId }) => ({ id, sessionId })))
  const people = aimed.flatMap(({ participantId: id }) =>
    id ? [{ id, context: cachedPerson(id)?.context ?? null }] : [],
  )
  const seen = { receipts: aimed.map(toReceipt), objectReceipt, people }
  return { data: { entry, rows: rows.map(toChainRow), ...seen } }
}

function toChainRow(row: AuditRow): ChainRow {
  const { seq, kind, outcome, status, error, peer, requestId, tokenId, details } = row
  const { hash, previousHash, at } = row
  // Rows of earlier versions hold whole URLs, and rows are never changed.
  const shown = digestedUrls(details)
  const columns = { seq, kind, outcome, status, error, peer, requestId, tokenId, details: shown }
  return { ...columns, at: at.toISOString(), hash, previousHash }
}
