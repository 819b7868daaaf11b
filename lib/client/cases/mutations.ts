import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { Case, CaseAnswer, CaseState, ItemsAnswer, NewCaseItem } from '@/lib/contract/cases'
import { apiFetch } from '../api-fetch'
import { caseQuery, casesKey } from './queries'

const pathOf = (id: string) => `/api/cases/${encodeURIComponent(id)}`

async function send<Answer>(path: string, method: 'POST' | 'PATCH' | 'DELETE', body?: unknown) {
  const idempotencyKey = crypto.randomUUID()
  return (await apiFetch<Answer>(path, { method, body, idempotencyKey })).body
}

/** A failed change may have taken effect, so all queries are invalidated either way. */
const invalidating = (cache: QueryClient) => ({
  onSettled: () => cache.invalidateQueries({ queryKey: casesKey }),
})

type NewCase = { title: string; ticket_url: string | null; items?: NewCaseItem[] }

export const createCase = (cache: QueryClient) =>
  mutationOptions({
    mutationFn: async (body: NewCase) => (await send<CaseAnswer>('/api/cases', 'POST', body)).data,
    ...invalidating(cache),
  })

type Change = {
  version: number
  title?: string
  ticket_url?: string | null
  state?: CaseState
  people?: string[]
}

/**
 * Changes the version that was read; a change of an older one is refused, and the case is read
 * again.
 */
export const changeCase = (cache: QueryClient, { id }: Pick<Case, 'id'>) =>
  mutationOptions({
    mutationFn: (change: Change) => send<CaseAnswer>(pathOf(id), 'PATCH', change),
    onSuccess: (answer: CaseAnswer) => cache.setQueryData(caseQuery(id).queryKey, answer),
    ...invalidating(cache),
  })

type PutIn = { id: string; items: NewCaseItem[] }

export const putIntoCase = (cache: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ id, items }: PutIn) =>
      (await send<ItemsAnswer>(`${pathOf(id)}/items`, 'POST', { items })).data,
    ...invalidating(cache),
  })

export const takeOutOfCase = (cache: QueryClient, { id }: Pick<Case, 'id'>) =>
  mutationOptions({
    mutationFn: (itemId: string) =>
      send(`${pathOf(id)}/items/${encodeURIComponent(itemId)}`, 'DELETE'),
    ...invalidating(cache),
  })
