import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { View } from '@/lib/contract/views'
import { apiFetch } from '../api-fetch'
import { viewsQuery } from './queries'

type Wanted = Pick<View, 'name' | 'query' | 'shared'>
type Method = 'POST' | 'PATCH' | 'DELETE'

async function send(method: Method, id?: string, body?: unknown): Promise<View> {
  const path = id ? `/api/views/${encodeURIComponent(id)}` : '/api/views'
  const idempotencyKey = crypto.randomUUID()
  return (await apiFetch<{ data: View }>(path, { method, body, idempotencyKey })).body.data
}

const refresh = (cache: QueryClient, list: View['list']) => () =>
  cache.invalidateQueries(viewsQuery(list))

export const createView = (cache: QueryClient, list: View['list']) =>
  mutationOptions({
    mutationFn: ({ name, query, shared }: Wanted) =>
      send('POST', undefined, { list, name, query, shared }),
    onSettled: refresh(cache, list),
  })

export const changeView = (cache: QueryClient, list: View['list']) =>
  mutationOptions({
    mutationFn: ({ id, ...change }: Partial<Wanted> & { id: string }) => send('PATCH', id, change),
    onSettled: refresh(cache, list),
  })

export const deleteView = (cache: QueryClient, list: View['list']) =>
  mutationOptions({
    mutationFn: (id: string) => send('DELETE', id),
    onSettled: refresh(cache, list),
  })
