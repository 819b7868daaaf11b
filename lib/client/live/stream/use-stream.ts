import { useEffect, useSyncExternalStore } from 'react'
import type { Presence } from '@/lib/contract/live-stream'
import { followSession, streamStore } from './live-stream'
import { initialState, type StreamState } from './stream-store'

/** Only a change of what is picked draws anew; pick what keeps its identity. */
function useStream<Picked>(pick: (state: StreamState) => Picked): Picked {
  return useSyncExternalStore(
    streamStore.subscribe,
    () => pick(streamStore.state),
    () => pick(initialState),
  )
}

export const useStreamMode = () => useStream(({ mode }) => mode)

/** How webhooks are, and how often Telnyx is looked at in between; null before it is known. */
export const useWebhooks = () => useStream(({ look }) => look?.webhooks ?? null)
export const useLookEveryMs = () => useStream(({ look }) => look?.everyMs ?? null)

const nobody: Presence['people'] = []

/** Who looks at the session just now, the reader included; and others see that the reader does. */
export function useLookers(sessionId: string): Presence['people'] {
  useEffect(() => followSession(sessionId), [sessionId])
  return useStream(({ presence }) => presence[sessionId] ?? nobody)
}
