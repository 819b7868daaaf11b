import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { ReceiptState } from '@/lib/contract/live'

/** The receipt of Ann's kick at 12:10, for tests. */
export function testReceipt(
  participantId: string,
  state: ReceiptState,
  fields: Partial<SeenReceipt> = {},
): SeenReceipt {
  return {
    id: participantId,
    auditId: 'audit',
    requestId: 'request',
    act: 'kick',
    sessionId: 's',
    participantId,
    state,
    actor: { id: 'u1', name: 'Ann' },
    reason: null,
    sentAt: '2026-11-22T12:10:00.000Z',
    acceptedAfterMs: null,
    confirmedAfterMs: null,
    nextLookAt: null,
    error: null,
    ...fields,
  }
}
