import 'server-only'
import type { Receipt } from '@/lib/contract/live'
import type { receipts } from '@/lib/server/db/schema'

export type ReceiptRow = typeof receipts.$inferSelect

/** A row in its public form. */
export function toReceipt(row: ReceiptRow): Receipt {
  return {
    id: row.id,
    auditId: row.auditId,
    requestId: row.requestId,
    act: row.act,
    sessionId: row.sessionId,
    participantId: row.participantId,
    state: row.state,
    actor: { id: row.actorId, name: row.actorName },
    reason: row.reason,
    sentAt: row.sentAt.toISOString(),
    acceptedAfterMs: row.acceptedAfterMs,
    confirmedAfterMs: row.confirmedAfterMs,
    nextReadAt: row.nextReadAt?.toISOString() ?? null,
    error: row.error,
    acknowledged: acknowledgementOf(row),
  }
}

function acknowledgementOf(row: ReceiptRow): Receipt['acknowledged'] {
  const { acknowledgedBy: id, acknowledgedName: name, acknowledgedAt: at } = row
  return id && name !== null && at ? { by: { id, name }, at: at.toISOString() } : null
}
