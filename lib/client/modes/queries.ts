import { queryOptions } from '@tanstack/react-query'
import type { ModesAnswer } from '@/lib/contract/modes'
import { apiFetch } from '../api-fetch'

export const modesKey = ['modes'] as const

/** Poll interval; the leader may act for a mode in force at any moment. */
const quietMs = 5_000
const inForceMs = 1_000

/** The safety modes in force, of all rooms. */
export const modesQuery = queryOptions({
  queryKey: modesKey,
  queryFn: async ({ signal }) => (await apiFetch<ModesAnswer>('/api/modes', { signal })).body.data,
  refetchInterval: ({ state }) => (state.data?.length ? inForceMs : quietMs),
})
