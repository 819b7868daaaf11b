import { queryOptions } from '@tanstack/react-query'
import type { MirrorKind, MirrorStatus } from '@/lib/contract/mirror'
import { apiFetch } from '../api-fetch'

/** The state of the mirror; reads our server only. */
export const mirrorStatusQuery = queryOptions({
  queryKey: ['mirror'],
  queryFn: async ({ signal }) =>
    (await apiFetch<{ data: MirrorStatus }>('/api/mirror', { signal })).body.data,
  refetchInterval: 2_000,
})

/** Requests a sweep of one kind, which begins as soon as the leader can. */
export async function askForSweep(kind: MirrorKind): Promise<void> {
  const idempotencyKey = crypto.randomUUID()
  await apiFetch('/api/mirror/sweeps', { method: 'POST', body: { kind }, idempotencyKey })
}
