import { queryOptions } from '@tanstack/react-query'
import type { DeskSettings, TelnyxStatus } from '@/lib/contract/settings'
import { apiFetch } from '../api-fetch'

type Answer = { data: DeskSettings }

/** What administrators have set for everybody. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: async ({ signal }) => (await apiFetch<Answer>('/api/settings', { signal })).body.data,
  staleTime: 60_000,
})

/** Changes the given settings; returns all. */
export async function changeSettings(body: Partial<DeskSettings>): Promise<DeskSettings> {
  const idempotencyKey = crypto.randomUUID()
  const answer = await apiFetch<Answer>('/api/settings', { method: 'PATCH', body, idempotencyKey })
  return answer.body.data
}

/** The state of the connection to Telnyx; reads our server only. */
export const telnyxStatusQuery = queryOptions({
  queryKey: ['settings', 'telnyx'],
  queryFn: async ({ signal }) =>
    (await apiFetch<{ data: TelnyxStatus }>('/api/settings/telnyx', { signal })).body.data,
  refetchInterval: 5_000,
})

/** Reads from Telnyx once, and resolves with the state of the connection. */
export async function checkTelnyx(): Promise<TelnyxStatus> {
  const idempotencyKey = crypto.randomUUID()
  const path = '/api/settings/telnyx/check'
  return (await apiFetch<{ data: TelnyxStatus }>(path, { method: 'POST', idempotencyKey })).body
    .data
}
