import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { ReceiptState } from '@/lib/contract/live'
import { testKick } from '@/lib/contract/test-live'

/** The receipt of Ann's kick at 12:10, for tests. */
export function testReceipt(
  participantId: string,
  state: ReceiptState,
  fields: Partial<SeenReceipt> = {},
): SeenReceipt {
  const sentAt = '2026-11-22T12:10:00.000Z'
  return testKick(participantId, 's', { auditId: 'audit', participantId, state, sentAt, ...fields })
}
