import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { Act, ReceiptState } from '@/lib/contract/live'

/** The outcome of one act on several people. */
export type GroupOutcome = {
  act: Act
  total: number
  counts: Partial<Record<ReceiptState, number>>
}

/** Null for an act with a single receipt. */
export function groupOutcome(receipts: SeenReceipt[]): GroupOutcome | null {
  const first = receipts[0]
  if (!first || receipts.length < 2) return null
  const counts: GroupOutcome['counts'] = {}
  for (const { state } of receipts) counts[state] = (counts[state] ?? 0) + 1
  return { act: first.act, total: receipts.length, counts }
}
