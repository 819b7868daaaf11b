import { toSearch, type ListParams } from '@/lib/contract/list-params'
import type { FrozenSelection } from '@/lib/contract/selections'
import { apiFetch } from '../api-fetch'

/** Freezes the ids of all recordings that match the list's filters now, on our server. */
export async function freezeSelection(filters: ListParams): Promise<FrozenSelection> {
  const answer = await apiFetch<{ data: FrozenSelection }>('/api/recordings/selections', {
    method: 'POST',
    body: { query: toSearch(filters).slice(1) },
    idempotencyKey: crypto.randomUUID(),
  })
  return answer.body.data
}
