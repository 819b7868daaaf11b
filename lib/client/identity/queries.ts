import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { IdentityAnswer, IdentityPreview } from '@/lib/contract/identity/answer'
import type { IdentityRule } from '@/lib/contract/identity/rule'
import { apiFetch } from '../api-fetch'

/** The rule in force, and those that the claims offer. */
export const identityQuery = queryOptions({
  queryKey: ['identity'],
  queryFn: async ({ signal }) =>
    (await apiFetch<IdentityAnswer>('/api/identity', { signal })).body.data,
  staleTime: 60_000,
})

/** The effect of a rule on the mirror. */
export function identityPreviewQuery(rule: IdentityRule) {
  return queryOptions({
    queryKey: ['identity', 'preview', rule],
    queryFn: async ({ signal }) => {
      const idempotencyKey = crypto.randomUUID()
      const request = { method: 'POST', body: rule, idempotencyKey, signal } as const
      return (await apiFetch<IdentityPreview>('/api/identity/preview', request)).body.data
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** Puts a rule in force for everybody. */
export async function changeIdentity(body: IdentityRule): Promise<void> {
  const idempotencyKey = crypto.randomUUID()
  await apiFetch('/api/identity', { method: 'POST', body, idempotencyKey })
}
