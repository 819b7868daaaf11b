import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { ModeAnswer, ModeName } from '@/lib/contract/modes'
import { apiFetch } from '../api-fetch'
import { modesKey } from './queries'

const pathOf = (roomId: string) => `/api/rooms/${encodeURIComponent(roomId)}/modes`

/** What failed may be in force all the same: it is read anew either way. */
const readAnew = (client: QueryClient) => ({
  onSettled: () => client.invalidateQueries({ queryKey: modesKey }),
})

export type ModeOrder = {
  roomId: string
  mode: ModeName
  minutes: number
  may_speak?: string[]
  keep_closed?: boolean
}

/** Orders a mode; one that is in force goes on until the new time. */
export const startMode = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ roomId, ...body }: ModeOrder) => {
      const idempotencyKey = crypto.randomUUID()
      const request = { method: 'POST', body, idempotencyKey } as const
      return (await apiFetch<ModeAnswer>(pathOf(roomId), request)).body.data
    },
    ...readAnew(client),
  })

/** Ends a mode now, and has what was put back; of an evacuation that still counts, nothing happens. */
export const endMode = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ roomId, mode }: { roomId: string; mode: ModeName }) => {
      const idempotencyKey = crypto.randomUUID()
      const path = `${pathOf(roomId)}/${mode}`
      return (await apiFetch<ModeAnswer>(path, { method: 'DELETE', idempotencyKey })).body.data
    },
    ...readAnew(client),
  })
