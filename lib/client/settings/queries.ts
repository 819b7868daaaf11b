import { queryOptions } from '@tanstack/react-query'
import type { DeskSettings } from '@/lib/contract/settings'
import { apiFetch } from '../api-fetch'

type Answer = { data: DeskSettings }

/** What administrators have set for everybody. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: async ({ signal }) => (await apiFetch<Answer>('/api/settings', { signal })).body.data,
  staleTime: 60_000,
})

/** Changes what is given; answers all settings. */
export async function changeSettings(body: Partial<DeskSettings>): Promise<DeskSettings> {
  const idempotencyKey = crypto.randomUUID()
  const answer = await apiFetch<Answer>('/api/settings', { method: 'PATCH', body, idempotencyKey })
  return answer.body.data
}
