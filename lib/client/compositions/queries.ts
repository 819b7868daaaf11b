import { queryOptions } from '@tanstack/react-query'
import type { SourcesAnswer } from '@/lib/contract/composition'
import type { CompositionAnswer, CompositionRow } from '@/lib/contract/composition-list'
import type { PendingAnswer } from '@/lib/contract/pending-compositions'
import { ApiFailure } from '../api-failure'
import { apiFetch } from '../api-fetch'
import { readAct } from '../follow-act'

const pendingMs = 5_000

export const isPending = ({ status }: CompositionRow) =>
  status === 'enqueued' || status === 'processing'

/** One composition; polled while it is not finished. */
export function compositionQuery(id: string, everyMs = pendingMs) {
  return queryOptions({
    queryKey: ['compositions', id],
    queryFn: ({ signal }) => readComposition(id, signal),
    refetchInterval: ({ state }) =>
      wait(state.error, state.data && isPending(state.data.data.composition) ? everyMs : false),
  })
}

export async function readComposition(id: string, signal?: AbortSignal) {
  const path = `/api/directory/compositions/${encodeURIComponent(id)}`
  return (await apiFetch<CompositionAnswer>(path, { signal })).body
}

/** The receipt of a composition's creation; polled while the server still looks for its proof. */
export function creationQuery(auditId: string) {
  return queryOptions({
    queryKey: ['acts', auditId],
    queryFn: () => readAct(auditId),
    refetchInterval: ({ state }) => wait(state.error, state.data?.open === false ? false : 1_000),
  })
}

/** The sources for a composition of a session; polled while a recording is being made. */
export function sourcesQuery(sessionId: string) {
  return queryOptions({
    queryKey: ['compositionSources', sessionId],
    queryFn: async ({ signal }) => {
      const path = `/api/directory/compositions/sources?session=${encodeURIComponent(sessionId)}`
      return (await apiFetch<SourcesAnswer>(path, { signal })).body
    },
    refetchInterval: ({ state }) =>
      wait(state.error, state.data?.data.sources.some(({ ready }) => !ready) ? pendingMs : false),
  })
}

/**
 * The queued and running compositions of the account, and how long their kind takes; polled while
 * there are any.
 */
export function pendingQuery() {
  return queryOptions({
    queryKey: ['list', 'compositions', 'pending'],
    queryFn: async ({ signal }) =>
      (await apiFetch<PendingAnswer>('/api/directory/compositions/pending', { signal })).body,
    refetchInterval: ({ state }) =>
      wait(state.error, state.data?.data.length === 0 ? false : pendingMs),
  })
}

/** Hopeless reads are not retried; a Retry-After is obeyed. */
function wait(error: Error | null, otherwise: number | false): number | false {
  if (!(error instanceof ApiFailure)) return otherwise
  if (error.status === 401 || error.key === 'not_found' || error.key === 'invalid_id') return false
  const retryAfterMs = (error.retryAfterSecs ?? 0) * 1_000
  return otherwise === false ? false : Math.max(otherwise, retryAfterMs)
}
