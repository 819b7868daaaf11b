import { queryOptions } from '@tanstack/react-query'
import type { NewToken, TokenList } from '@/lib/contract/tokens'
import type { Role } from '@/lib/contract/roles'
import { apiFetch } from '../api-fetch'

/** The path for another user, or for the signed-in one. */
const path = (ownerId?: string) =>
  ownerId ? `/api/users/${encodeURIComponent(ownerId)}/tokens` : '/api/tokens'

/** The personal tokens of a user, for administrators; by default of the signed-in user. */
export function tokensQuery(ownerId?: string) {
  return queryOptions({
    queryKey: ownerId ? ['users', ownerId, 'tokens'] : ['tokens'],
    queryFn: async ({ signal }) => (await apiFetch<TokenList>(path(ownerId), { signal })).body.data,
  })
}

export type TokenRequest = { name: string; role: Role; expires_in_days: number }

/** Creates a token, which is visible in this answer only. */
export async function createToken(body: TokenRequest): Promise<NewToken['data']> {
  const idempotencyKey = crypto.randomUUID()
  const answer = await apiFetch<NewToken>('/api/tokens', { method: 'POST', body, idempotencyKey })
  return answer.body.data
}

export async function revokeToken(id: string, ownerId?: string): Promise<void> {
  const idempotencyKey = crypto.randomUUID()
  const url = `${path(ownerId)}/${encodeURIComponent(id)}`
  await apiFetch(url, { method: 'DELETE', idempotencyKey })
}
