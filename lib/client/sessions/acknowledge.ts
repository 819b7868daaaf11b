import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { LiveAnswer, Receipt, SessionAnswer } from '@/lib/contract/live'
import type { ApiFailure } from '../api-failure'
import { apiFetch } from '../api-fetch'
import { toLiveData, toSessionData } from '../live/apply-change'
import { liveQuery } from '../live/queries'
import { sessionQuery } from './queries'

/** `taken`: the acknowledgements are taken back. */
export type Acknowledging = { receipts: readonly Receipt[]; taken: boolean }

/** Acknowledges failed acts, or takes that back; all or an error. */
export function acknowledgeReceipts() {
  return mutationOptions<void, ApiFailure, Acknowledging>({
    mutationKey: ['acknowledge'],
    mutationFn: async ({ receipts, taken }, { client }) => {
      await Promise.all(
        receipts.map(async ({ id }) => {
          const { body } = await apiFetch<{ data: Receipt }>(
            `/api/receipts/${id}/acknowledgement`,
            { method: taken ? 'DELETE' : 'POST', idempotencyKey: crypto.randomUUID() },
          )
          show(client, body.data)
        }),
      )
    },
  })
}

/** Shows each receipt as it is answered: a refusal does not undo the others. */
function show(client: QueryClient, receipt: Receipt): void {
  const change = { kind: 'receipt', receipt } as const
  client.setQueryData<SessionAnswer>(
    sessionQuery(receipt.sessionId).queryKey,
    (answer) => answer && { ...answer, data: toSessionData(answer.data, change) },
  )
  client.setQueryData<LiveAnswer>(
    liveQuery().queryKey,
    (answer) => answer && { ...answer, data: toLiveData(answer.data, change) },
  )
}
