import { useMutation, useQueryClient } from '@tanstack/react-query'
import { liveQuery } from '../live/queries'
import { streamStore } from '../live/stream/live-stream'
import { sessionQuery } from './queries'

/** Reads one session from Telnyx now; the result reaches everything that shows it. */
export function useAskAgain(sessionId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => client.fetchQuery({ ...sessionQuery(sessionId), staleTime: 0 }),
    onSuccess: () => {
      if (streamStore.state.mode === 'streaming') return
      void client.invalidateQueries({ queryKey: liveQuery().queryKey })
    },
  })
}
