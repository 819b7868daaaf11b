'use client'

import { ReceiptLine } from '@/components/feedback/receipt-line'
import { useRenderedAt } from '@/components/ui/clock'
import { acts, receiptStates, type Act, type Receipt, type ReceiptState } from '@/lib/contract/live'
import { isWatched } from '@/lib/contract/watched-acts'
import { Section, Specimen } from './specimen'

function receiptOf(act: Act, state: ReceiptState, sentAt: string): Receipt {
  return {
    id: `${act} ${state}`,
    auditId: '0f8d5a3e-1b2c-4d5e-8f90-a1b2c3d4e5f6',
    requestId: 'request',
    act,
    sessionId: '0f8d5a3e-1b2c-4d5e-8f90-a1b2c3d4e5f6',
    participantId: act === 'end' ? null : '0f8d5a3e-1b2c-4d5e-8f90-a1b2c3d4e5f6',
    state,
    actor: { id: 'ann', name: 'Ann Kowalczyk' },
    reason: null,
    sentAt,
    acceptedAfterMs: 300,
    confirmedAfterMs: 800,
    nextReadAt: null,
    error: state === 'failed' ? 'upstream_refused' : null,
    acknowledged: null,
  }
}

/** Telnyx offers no proof of these, so accepted is their last state. */
const unproved: readonly ReceiptState[] = ['confirmed', 'already', 'still_here']
const statesOf = (act: Act) =>
  receiptStates.filter((state) => isWatched(act) || !unproved.includes(state))

/** Every act in every state. */
export function Receipts() {
  const sentAt = new Date(useRenderedAt() - 4_000).toISOString()
  return (
    <Section title="Receipts">
      {acts.map((act) => (
        <Specimen key={act} name={`ReceiptLine ${act}`}>
          <ul className="grid min-w-0 grid-cols-1 gap-1.5">
            {statesOf(act).map((state) => (
              <li key={state}>
                <ReceiptLine receipt={receiptOf(act, state, sentAt)} viewerId="somebody else" />
              </li>
            ))}
          </ul>
        </Specimen>
      ))}
    </Section>
  )
}
