import { queryOptions } from '@tanstack/react-query'
import type { NewToken, TokenList } from '@/lib/contract/tokens'
import type { Role } from '@/lib/contract/roles'
import { apiFetch } from '../api-fetch'

/** The personal tokens of whoever is signed in. */
export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async ({ signal }) => (await apiFetch<TokenList>('/api/tokens', { signal })).body.data,
})

export type TokenWish = { name: string; role: Role; expires_in_days: number }

/** Makes a token; its answer is the only place where the token itself is ever seen. */
export async function createToken(body: TokenWish): Promise<NewToken['data']> {
  const idempotencyKey = crypto.randomUUID()
  const answer = await apiFetch<NewToken>('/api/tokens', { method: 'POST', body, idempotencyKey })
  return answer.body.data
}

export async function revokeToken(id: string): Promise<void> {
  const idempotencyKey = crypto.randomUUID()
  await apiFetch(`/api/tokens/${encodeURIComponent(id)}`, { method: 'DELETE', idempotencyKey })
}
