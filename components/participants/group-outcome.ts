import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { Act, ReceiptState } from '@/lib/contract/live'

/** What became of one act on several people. */
export type GroupOutcome = {
  act: Act
  total: number
  counts: Partial<Record<ReceiptState, number>>
}

/** Null for an act on one person, or on the session: its one receipt says it all. */
export function groupOutcome(receipts: SeenReceipt[]): GroupOutcome | null {
  const first = receipts[0]
  if (!first || receipts.length < 2) return null
  const counts: GroupOutcome['counts'] = {}
  for (const { state } of receipts) counts[state] = (counts[state] ?? 0) + 1
  return { act: first.act, total: receipts.length, counts }
}
