import 'server-only'
import { and, eq, gte, inArray, ne } from 'drizzle-orm'
import { watchedActs } from '@/lib/contract/watched-acts'
import { database, type Database, type Transaction } from '@/lib/server/db/client'
import { webhookEvents } from '@/lib/server/db/live-schema'
import { receipts } from '@/lib/server/db/schema'
import { telnyxHealth } from '@/lib/server/telnyx/connection'
import { decideByReport, type Report } from './decide'
import { refreshReceipts, toChange } from './open-receipts'
import type { ReceiptRow } from './rows'

/** The events that prove a kick or an end. */
const proofs = ['video.room.participant.left', 'video.room.session.ended']

/**
 * How far the database's clock and ours may differ; Telnyx decides what happened before the act.
 */
const clocksMs = 5_000

type Event = {
  type: string
  sessionId: string | null
  participantId: string | null
  occurredAt: string | null
}

function toReport(event: Event, receivedAt: Date): Report | null {
  const isLeft = event.type === 'video.room.participant.left'
  if (!proofs.includes(event.type) || (isLeft && event.participantId === null)) return null
  const participantId = isLeft ? event.participantId : null
  return { participantId, occurredAt: event.occurredAt, receivedAt }
}

async function settle(
  db: Database | Transaction,
  rows: ReceiptRow[],
  report: Report,
): Promise<void> {
  const skew = telnyxHealth().clockSkew
  for (const row of rows) {
    const verdict = decideByReport(row, report, skew)
    if (!verdict) continue
    await db
      .update(receipts)
      .set(toChange(row, verdict))
      .where(and(eq(receipts.id, row.id), eq(receipts.open, true)))
  }
}

/**
 * Settles kicks and ends that a webhook proves, whichever instance watches them; that instance
 * notices before its next poll. Acts that Telnyx has not answered yet are left to
 * `settleFromReports`: if a refusal follows, the report was of another act.
 */
export async function settleReported(tx: Transaction, event: Event, receivedAt: Date) {
  const report = toReport(event, receivedAt)
  if (report === null || event.sessionId === null) return
  const rows = await tx
    .select()
    .from(receipts)
    .where(
      and(
        eq(receipts.sessionId, event.sessionId),
        eq(receipts.open, true),
        inArray(receipts.act, watchedActs),
        ne(receipts.state, 'sending'),
      ),
    )
  await settle(tx, rows, report)
}

/** Settles receipts by webhooks that arrived before Telnyx answered the act. */
export async function settleFromReports(rows: ReceiptRow[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const db = await database()
  const reports = await db
    .select()
    .from(webhookEvents)
    .where(
      and(
        eq(webhookEvents.sessionId, first.sessionId),
        inArray(webhookEvents.type, proofs),
        gte(webhookEvents.receivedAt, new Date(first.sentAt.getTime() - clocksMs)),
      ),
    )
  for (const { type, sessionId, occurredAt, receivedAt, payload } of reports) {
    const { participant_id: id } = payload
    const participantId = typeof id === 'string' ? id.toLowerCase() : null
    const report = toReport({ type, sessionId, participantId, occurredAt }, receivedAt)
    if (report) await settle(db, rows, report)
  }
  if (reports.length > 0) await refreshReceipts(rows)
}
