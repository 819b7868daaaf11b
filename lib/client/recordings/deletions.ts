import { queryOptions } from '@tanstack/react-query'
import type { DeletionAnswer } from '@/lib/contract/deletions'
import { apiFetch } from '../api-fetch'

const pollEveryMs = 1_000

/** A deletion of several, kept up while somebody works on it. */
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

/** Ids, or a selection that our server keeps, with the count that the person was shown. */
export type DeletionTarget = { ids: string[] } | { selection: string; count: number }

export type DeletionRequest = DeletionTarget & { reason?: string; idempotencyKey: string }

/** Hands our server the frozen list; it deletes one by one, whatever becomes of this page. */
export async function createDeletion({ idempotencyKey, ...body }: DeletionRequest) {
  const answer = await apiFetch<DeletionAnswer>('/api/deletions', {
    method: 'POST',
    body,
    idempotencyKey,
  })
  return answer.body.data
}

/** Asks for what is left once more. */
export async function resumeDeletion(id: string) {
  const path = `/api/deletions/${encodeURIComponent(id)}/resume`
  const idempotencyKey = crypto.randomUUID()
  return (await apiFetch<DeletionAnswer>(path, { method: 'POST', idempotencyKey })).body.data
}
