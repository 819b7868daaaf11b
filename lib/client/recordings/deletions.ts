import { queryOptions } from '@tanstack/react-query'
import type { DeletionAnswer } from '@/lib/contract/deletions'
import { apiFetch } from '../api-fetch'

const pollEveryMs = 1_000

/** A deletion of several recordings, polled while it runs. */
export function deletionQuery(id: string) {
  return queryOptions({
    queryKey: ['deletions', id],
    queryFn: async ({ signal }) => {
      const path = `/api/deletions/${encodeURIComponent(id)}`
      return (await apiFetch<DeletionAnswer>(path, { signal })).body.data
    },
    refetchInterval: ({ state }) => (state.data?.running ? pollEveryMs : false),
  })
}

/** Ids, or a selection stored by our server with the count that the user confirmed. */
export type DeletionTarget = { ids: string[] } | { selection: string; count: number }

export type DeletionRequest = DeletionTarget & { reason?: string; idempotencyKey: string }

/** Sends our server the frozen list; it deletes one by one, even if this page closes. */
export async function createDeletion({ idempotencyKey, ...body }: DeletionRequest) {
  const answer = await apiFetch<DeletionAnswer>('/api/deletions', {
    method: 'POST',
    body,
    idempotencyKey,
  })
  return answer.body.data
}

/** Resumes what is left. */
export async function resumeDeletion(id: string) {
  const path = `/api/deletions/${encodeURIComponent(id)}/resume`
  const idempotencyKey = crypto.randomUUID()
  return (await apiFetch<DeletionAnswer>(path, { method: 'POST', idempotencyKey })).body.data
}
