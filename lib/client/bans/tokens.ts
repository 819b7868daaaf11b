import { queryOptions } from '@tanstack/react-query'
import type { BanTokens } from '@/lib/contract/bans'
import { apiFetch } from '../api-fetch'
import { bansKey } from './queries'

/** Until when earlier join tokens are valid, in a room or, for null, in any. */
export const tokensQuery = (roomId: string | null) =>
  queryOptions({
    queryKey: [...bansKey, 'tokens', roomId],
    queryFn: async ({ signal }) => {
      const search = roomId === null ? '' : `?${new URLSearchParams({ room: roomId })}`
      return (await apiFetch<{ data: BanTokens }>(`/api/bans/tokens${search}`, { signal })).body
        .data
    },
    staleTime: 30_000,
  })
