import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { ModeAnswer, ModeName } from '@/lib/contract/modes'
import { apiFetch } from '../api-fetch'
import { modesKey } from './queries'

const pathOf = (roomId: string) => `/api/rooms/${encodeURIComponent(roomId)}/modes`

/** A failed order may have taken effect, so the modes are read again either way. */
const invalidating = (client: QueryClient) => ({
  onSettled: () => client.invalidateQueries({ queryKey: modesKey }),
})

export type ModeOrder = {
  roomId: string
  mode: ModeName
  minutes: number
  may_speak?: string[]
  keep_closed?: boolean
}

/** Orders a mode; a mode in force is extended to the new time. */
export const startMode = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ roomId, ...body }: ModeOrder) => {
      const idempotencyKey = crypto.randomUUID()
      const request = { method: 'POST', body, idempotencyKey } as const
      return (await apiFetch<ModeAnswer>(pathOf(roomId), request)).body.data
    },
    ...invalidating(client),
  })

/**
 * Ends a mode now, so that the server restores what it changed; an evacuation is cancelled while it
 * may be.
 */
export const endMode = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ roomId, mode }: { roomId: string; mode: ModeName }) => {
      const idempotencyKey = crypto.randomUUID()
      const path = `${pathOf(roomId)}/${mode}`
      return (await apiFetch<ModeAnswer>(path, { method: 'DELETE', idempotencyKey })).body.data
    },
    ...invalidating(client),
  })
