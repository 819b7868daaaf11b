'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  dismissPending,
  usePendingReceipts,
  type SeenReceipt,
} from '@/lib/client/sessions/pending-receipts'
import type { ModerationRequest, Target } from '@/lib/client/sessions/moderation-request'
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
  const group = groupKey === null ? null : groupOutcome(receiptsOf(groupKey, receipts, pending))
  const idsOf = (rows: PersonRow[]) => rows.map(({ person }) => person.id)

  /** An outcome with something left to do stays until it is dismissed, or a larger one comes. */
  function show(request: ModerationRequest | null) {
    if (request && request.affected.length > 1) setGroupKey(request.idempotencyKey)
    else if (group?.remaining.length === 0) setGroupKey(null)
  }

  return {
    /** On these, by their ids; but for those on whom the same is already under way. */
    on(kind: SingleAct, rows: PersonRow[], reason?: string) {
      const ids = idsOf(rows.filter((row) => !isUnderWay(row, kind)))
      if (ids.length === 0) return
      show(act({ act: kind, target: { participants: ids }, affected: ids, reason }))
    },
    /** On everybody but these: also on those who have joined since the page was read. */
    onAllBut(kind: SingleAct, kept: string[], reached: string[], reason?: string) {
      const exclude = kept.length > 0 ? { exclude: kept } : {}
      const target: Target = { participants: 'all', ...exclude }
      show(act({ act: kind, target, affected: reached, reason }))
    },
    retry: (again: SeenReceipt[]) => show(retry(again)),
    dismiss: (receipt: SeenReceipt) => dismissPending(client, receipt.id),
    group,
    dismissGroup: () => setGroupKey(null),
  }
}

export type ParticipantActs = ReturnType<typeof useParticipantActs>

function isUnderWay({ receipt }: PersonRow, kind: SingleAct): boolean {
  return receipt?.state === 'sending' && receipt.act === kind
}
