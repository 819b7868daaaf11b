import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { Ban, BanAnswer, BanKind, BanUntil, NewBanAnswer } from '@/lib/contract/bans'
import { apiFetch } from '../api-fetch'
import { bansKey } from './queries'

const pathOf = (id: string) => `/api/bans/${encodeURIComponent(id)}`

async function send(path: string, method: 'PATCH' | 'DELETE', body: unknown): Promise<Ban> {
  const idempotencyKey = crypto.randomUUID()
  return (await apiFetch<BanAnswer>(path, { method, body, idempotencyKey })).body.data
}

/** What failed may have happened all the same, or be over: everything is read anew either way. */
const readAnew = (client: QueryClient) => ({
  onSettled: () => client.invalidateQueries({ queryKey: bansKey }),
})

/** Ends a ban now; it stays in the list with the reason. */
export const liftBan = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      send(pathOf(id), 'DELETE', { reason }),
    ...readAnew(client),
  })

type Change = { ban: Pick<Ban, 'id' | 'session_id'>; until: BanUntil }

/** Lets a ban in force end at another time. */
export const changeBan = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ ban, until }: Change) => send(pathOf(ban.id), 'PATCH', { until }),
    ...readAnew(client),
  })

/** Whom to keep out, or to watch, and how; left out of `kind` the identity rule decides. */
export type BanOrder = {
  room_id: string | null
  until: BanUntil
  reason: string
  kind?: BanKind
  session_id?: string
  watch?: boolean
} & ({ participant_id: string } | { identity: string })

/** Keeps somebody out, or has their joins announced; kicks nobody who is inside. */
export const createBan = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (body: BanOrder) => {
      const request = { method: 'POST', body, idempotencyKey: crypto.randomUUID() } as const
      return (await apiFetch<NewBanAnswer>('/api/bans', request)).body.data
    },
    ...readAnew(client),
  })
