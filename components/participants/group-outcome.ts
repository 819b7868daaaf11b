import { needsAHand } from '@/lib/client/sessions/receipts'
import type { Act, ReceiptState } from '@/lib/contract/live'
import type { PendingReceipt, SeenReceipt } from '@/lib/client/sessions/pending-receipts'

/** What became of one act on several people. */
export type GroupOutcome = {
  act: Act
  total: number
  counts: Partial<Record<ReceiptState, number>>
  /** Ids of those for whom Telnyx accepted it. */
  accepted: Set<string>
  /** Whom a retry would reach: only those for whom it did not work. */
  remaining: SeenReceipt[]
}

/** The receipts of one request: the server's by their audit id, ours until they are there. */
export function receiptsOf(
  idempotencyKey: string,
  seen: SeenReceipt[],
  pending: PendingReceipt[],
): SeenReceipt[] {
  const ours = pending.filter((receipt) => receipt.request.idempotencyKey === idempotencyKey)
  const auditId = ours.find((receipt) => receipt.auditId !== '')?.auditId
  return seen.filter(
    (receipt) =>
      (auditId !== undefined && receipt.auditId === auditId) ||
      receipt.request?.idempotencyKey === idempotencyKey,
  )
}

/** Null for an act on one person, whose own row says it all. */
export function groupOutcome(receipts: SeenReceipt[]): GroupOutcome | null {
  const first = receipts[0]
  if (!first || receipts.length < 2) return null
  const counts: GroupOutcome['counts'] = {}
  for (const { state } of receipts) counts[state] = (counts[state] ?? 0) + 1
  const accepted = receipts.filter(({ state }) => state === 'accepted')
  return {
    act: first.act,
    total: receipts.length,
    counts,
    accepted: new Set(accepted.flatMap(({ participantId }) => participantId ?? [])),
    remaining: receipts.filter(needsAHand),
  }
}
