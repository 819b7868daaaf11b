import { describe, expect, it } from 'vitest'
import type { ReceiptState } from '@/lib/contract/live'
import type { PendingReceipt, SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { groupOutcome, receiptsOf } from './group-outcome'
import { groupWords } from './group-words'

function receipt(participantId: string, state: ReceiptState, auditId = 'audit'): SeenReceipt {
  return {
    id: participantId,
    auditId,
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
  }
}

function pending(participantId: string, auditId: string): PendingReceipt {
  return {
    ...receipt(participantId, 'accepted', auditId),
    request: {
      act: 'kick',
      sessionId: 's',
      target: { participants: 'all' },
      affected: [participantId],
      reason: null,
      actor: { id: 'u1', name: 'Ann' },
      idempotencyKey: 'key',
    },
  }
}

describe('groupOutcome', () => {
  it('counts what became of it and keeps for a retry only what did not work', () => {
    const outcome = groupOutcome([
      receipt('a', 'confirmed'),
      receipt('b', 'confirmed'),
      receipt('c', 'already'),
      receipt('d', 'still_here'),
    ])
    expect(outcome).toMatchObject({ total: 4, counts: { confirmed: 2, already: 1, still_here: 1 } })
    expect(outcome?.remaining.map(({ participantId }) => participantId)).toEqual(['d'])
    expect(outcome && groupWords(outcome)).toEqual([
      { key: 'groupConfirmed', count: 2, total: 4 },
      { key: 'groupAlready', count: 1, total: 4 },
      { key: 'groupStillHere', count: 1, total: 4 },
    ])
  })

  it('is nothing for one person', () => {
    expect(groupOutcome([receipt('a', 'confirmed')])).toBeNull()
  })
})

describe('receiptsOf', () => {
  it('finds the receipts of the server by the audit id that ours were given', () => {
    const server = [receipt('a', 'confirmed', 'audit-1'), receipt('b', 'confirmed', 'other')]
    expect(receiptsOf('key', server, [pending('a', 'audit-1')])).toEqual([server[0]])
  })

  it('takes ours until the server has its own, and nobody else’s', () => {
    const ours = pending('a', '')
    expect(receiptsOf('key', [ours, receipt('b', 'sending', '')], [ours])).toEqual([ours])
    expect(receiptsOf('another', [ours], [ours])).toEqual([])
  })
})
