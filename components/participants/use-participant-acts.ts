'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  dismissPending,
  usePendingReceipts,
  type SeenReceipt,
} from '@/lib/client/sessions/pending-receipts'
import type { Target } from '@/lib/client/sessions/moderation-request'
import type { Moderation } from '@/lib/client/sessions/use-moderation'
import { groupOutcome, receiptsOf } from './group-outcome'
import type { PersonRow } from './person-row'

type SingleAct = 'mute' | 'unmute' | 'kick'

/** The acts on people, and what became of the latest that reached several. */
export function useParticipantActs(
  sessionId: string,
  receipts: SeenReceipt[],
  { act, retry }: Moderation,
) {
  const client = useQueryClient()
  const pending = usePendingReceipts(sessionId)
  const [groupKey, setGroupKey] = useState<string | null>(null)
  const idsOf = (rows: PersonRow[]) => rows.map(({ person }) => person.id)

  return {
    /** On these, by their ids. */
    on(kind: SingleAct, rows: PersonRow[], reason?: string) {
      const ids = idsOf(rows)
      if (ids.length === 0) return
      const request = act({ act: kind, target: { participants: ids }, affected: ids, reason })
      if (ids.length > 1) setGroupKey(request.idempotencyKey)
    },
    /** On everybody but these: also on those who have joined since the page was read. */
    onAllBut(kind: SingleAct, kept: PersonRow[], reached: PersonRow[], reason?: string) {
      const target: Target = { participants: 'all', exclude: idsOf(kept) }
      const request = act({ act: kind, target, affected: idsOf(reached), reason })
      setGroupKey(request.idempotencyKey)
    },
    retry(again: SeenReceipt[]) {
      const request = retry(again)
      if (request && again.length > 1) setGroupKey(request.idempotencyKey)
    },
    dismiss: (receipt: SeenReceipt) => dismissPending(client, receipt.id),
    group: groupKey === null ? null : groupOutcome(receiptsOf(groupKey, receipts, pending)),
    dismissGroup: () => setGroupKey(null),
  }
}
