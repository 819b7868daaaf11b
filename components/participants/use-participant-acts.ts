'use client'

import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { dismissPending, type SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { KickBan, Target } from '@/lib/client/sessions/moderation-request'
import type { Moderation } from '@/lib/client/sessions/use-moderation'
import { serverNow } from '@/components/ui/clock'
import { isInFlight } from '@/lib/contract/in-flight'
import type { PersonRow } from './person-row'

type SingleAct = 'mute' | 'unmute' | 'kick'

const idsOf = (rows: PersonRow[]) => rows.map(({ person }) => person.id)

/** The acts on people; the same object from one render to the next. */
export function useParticipantActs({ act, retry }: Moderation) {
  const client = useQueryClient()
  return useMemo(() => participantActs({ act, retry }, client), [act, retry, client])
}

function participantActs({ act, retry }: Pick<Moderation, 'act' | 'retry'>, client: QueryClient) {
  /** Each person gets a ban of their own, since claims differ. */
  function keepOut(ids: string[], reason: string | undefined, ban: KickBan) {
    for (const id of ids)
      act({ act: 'kick', target: { participants: [id] }, affected: [id], reason, ban })
  }
  return {
    /** On these ids, except those with the same act under way. */
    on(kind: SingleAct, rows: PersonRow[], reason?: string, ban: KickBan | null = null) {
      const ids = idsOf(rows.filter((row) => !isUnderWay(row, kind)))
      if (ids.length === 0) return
      if (ban) return keepOut(ids, reason, ban)
      act({ act: kind, target: { participants: ids }, affected: ids, reason })
    },
    /** On everybody but these, including people who joined since the page was read. */
    onAllBut(kind: SingleAct, kept: string[], reached: string[], reason?: string) {
      const exclude = kept.length > 0 ? { exclude: kept } : {}
      const target: Target = { participants: 'all', ...exclude }
      act({ act: kind, target, affected: reached, reason })
    },
    retry,
    dismiss: (receipt: SeenReceipt) => dismissPending(client, receipt.id),
  }
}

export type ParticipantActs = ReturnType<typeof useParticipantActs>

function isUnderWay({ receipt }: PersonRow, kind: SingleAct): boolean {
  return receipt?.act === kind && isInFlight(receipt, serverNow())
}
