import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { systemName } from '@/lib/server/auth/audited-principal'
import { recordEvent } from '@/lib/server/audit/record'
import { liveSession } from '@/lib/server/live/session'
import { logger } from '@/lib/server/logger'
import { stillHereAfterMs } from './decide'
import { readUnlisted } from './read-unlisted'
import { pollsFrom } from './poll-times'
import { changeReceipts, refreshReceipts, stopWaitingFor } from './open-receipts'
import type { ReceiptRow } from './rows'
import { settleFromReports } from './settle-reported'

const stillOpen = (rows: ReceiptRow[]) => rows.filter((row) => row.open)

/** Polls the session, which also settles its receipts. False if the poll failed. */
async function poll(sessionId: string, rows: ReceiptRow[]): Promise<boolean> {
  try {
    const { value, meta } = await liveSession(sessionId).read(0)
    if (meta.problem === null) await readUnlisted(stillOpen(rows), value)
    return meta.problem === null
  } catch (error) {
    logger.debug({ err: error, session_id: sessionId }, 'read-back failed; another poll follows')
    return false
  }
}

async function pollAgain(rows: ReceiptRow[], nextReadAt: Date): Promise<void> {
  const open = stillOpen(rows)
  await changeReceipts(open, { nextReadAt })
  if (stillOpen(open).length === 0) return
  await wait(Math.max(0, nextReadAt.getTime() - Date.now()), undefined, { ref: false })
  // A webhook may have settled them meanwhile, here or at another instance.
  await refreshReceipts(stillOpen(open))
  const [first] = stillOpen(open)
  if (!first) return
  const seen = await poll(first.sessionId, open)
  const unseen = stillOpen(open).filter((row) => row.state === 'accepted')
  if (!seen && Date.now() - first.sentAt.getTime() >= stillHereAfterMs)
    await changeReceipts(unseen, { state: 'unknown' })
}

async function recordProof(rows: ReceiptRow[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const states = Object.fromEntries(
    rows.map((row) => [
      row.participantId ?? 'session',
      { state: row.state, after_ms: row.confirmedAfterMs },
    ]),
  )
  await recordEvent({
    action: `${first.act}.proof`,
    actor: { id: null, name: systemName, role: null, via: 'system' },
    peer: null,
    requestId: first.requestId,
    targetType: 'room_session',
    targetId: first.sessionId,
    details: { of: first.auditId, states },
  })
}

/**
 * Polls the session until every receipt is proved or a minute has passed. Receipts still open then
 * keep the state last seen: still here, or unknown. Records the result in the audit trail.
 */
async function watch(rows: ReceiptRow[]): Promise<void> {
  const [first] = rows
  if (!first) return
  await settleFromReports(rows)
  for (const at of pollsFrom(first.sentAt)) await pollAgain(rows, at)
  const left = stillOpen(rows)
  const unseen = left.filter((row) => row.state === 'accepted')
  await changeReceipts(unseen, { state: 'unknown' })
  await changeReceipts(left, { open: false, nextReadAt: null })
  await recordProof(rows)
}

/** Watches in the background; the leader adopts what a failure leaves open. */
export function startWatching(rows: ReceiptRow[]): void {
  if (rows.length === 0) return
  watch(rows).catch((error: unknown) => {
    logger.error({ err: error, audit_id: rows[0]?.auditId }, 'watching receipts failed')
    stopWaitingFor(rows)
  })
}
