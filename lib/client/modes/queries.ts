import { queryOptions } from '@tanstack/react-query'
import type { ModesAnswer } from '@/lib/contract/modes'
import { apiFetch } from '../api-fetch'

export const modesKey = ['modes'] as const

/** Milliseconds between two reads; while a mode is in force, the leader acts by it at any moment. */
const quietMs = 5_000
const inForceMs = 1_000

/** The safety modes in force, of all rooms. */
export const modesQuery = queryOptions({
  queryKey: modesKey,
  queryFn: async ({ signal }) => (await apiFetch<ModesAnswer>('/api/modes', { signal })).body.data,
  refetchInterval: ({ state }) => (state.data?.length ? inForceMs : quietMs),
})
