import { mutationOptions } from '@tanstack/react-query'
import type { LiveAnswer, Receipt, SessionAnswer } from '@/lib/contract/live'
import type { ApiFailure } from '../api-failure'
import { apiFetch } from '../api-fetch'
import { toLiveData, toSessionData } from '../live/apply-change'
import { liveQuery } from '../live/queries'
import { sessionQuery } from './queries'

/** `taken`: an acknowledgement is taken back. */
export type Acknowledging = { receipt: Receipt; taken: boolean }

/** Says that the reader has seen that an act did not work, or takes that back. */
export function acknowledgeReceipt() {
  return mutationOptions<Receipt, ApiFailure, Acknowledging>({
    mutationKey: ['acknowledge'],
    mutationFn: async ({ receipt: { id }, taken }) => {
      const { body } = await apiFetch<{ data: Receipt }>(`/api/receipts/${id}/acknowledgement`, {
        method: taken ? 'DELETE' : 'POST',
        idempotencyKey: crypto.randomUUID(),
      })
      return body.data
    },
    onSuccess: (receipt, _, __, { client }) => {
      const change = { kind: 'receipt', receipt } as const
      client.setQueryData<SessionAnswer>(
        sessionQuery(receipt.sessionId).queryKey,
        (answer) => answer && { ...answer, data: toSessionData(answer.data, change) },
      )
      client.setQueryData<LiveAnswer>(
        liveQuery().queryKey,
        (answer) => answer && { ...answer, data: toLiveData(answer.data, change) },
      )
    },
  })
}
