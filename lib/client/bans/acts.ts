import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { Ban, BanAnswer, BanKind, BanUntil, NewBanAnswer } from '@/lib/contract/bans'
import { apiFetch } from '../api-fetch'
import { bansKey } from './queries'

const pathOf = (id: string) => `/api/bans/${encodeURIComponent(id)}`

async function send(path: string, method: 'PATCH' | 'DELETE', body: unknown): Promise<Ban> {
  const idempotencyKey = crypto.randomUUID()
  return (await apiFetch<BanAnswer>(path, { method, body, idempotencyKey })).body.data
}

/** A failed change may have taken effect, so all queries are invalidated either way. */
const invalidating = (client: QueryClient) => ({
  onSettled: () => client.invalidateQueries({ queryKey: bansKey }),
})

/** Ends a ban now; it stays in the list with the reason. */
export const liftBan = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      send(pathOf(id), 'DELETE', { reason }),
    ...invalidating(client),
  })

type Change = { ban: Pick<Ban, 'id' | 'session_id'>; until: BanUntil }

/** Moves the end of a ban in force. */
export const changeBan = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ ban, until }: Change) => send(pathOf(ban.id), 'PATCH', { until }),
    ...invalidating(client),
  })

/** A new ban or watch; without `kind` the identity rule decides. */
export type BanOrder = {
  room_id: string | null
  until: BanUntil
  reason: string
  kind?: BanKind
  session_id?: string
  watch?: boolean
} & ({ participant_id: string } | { identity: string })

/** Creates a ban or watch; does not kick participants who are inside. */
export const createBan = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (body: BanOrder) => {
      const request = { method: 'POST', body, idempotencyKey: crypto.randomUUID() } as const
      return (await apiFetch<NewBanAnswer>('/api/bans', request)).body.data
    },
    ...invalidating(client),
  })
