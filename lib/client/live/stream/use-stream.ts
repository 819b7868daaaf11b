import { useEffect, useMemo, useSyncExternalStore } from 'react'
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

/** Milliseconds between two looks at Telnyx; null before it is known. */
export const useLookEveryMs = () => useStream(({ look }) => look?.everyMs ?? null)

/** Whether more sessions are live than are read, so that counts of them fall short. */
export const useIsCutOff = () => useStream(({ look }) => look?.isCutOff === true)

/** By which way the page hears what happens. */
export function useChannel() {
  const mode = useStreamMode()
  const everyMs = useLookEveryMs()
  const webhooks = useStream(({ look }) => look?.webhooks ?? null)
  return useMemo(() => ({ mode, everyMs, webhooks }), [mode, everyMs, webhooks])
}

export type Channel = ReturnType<typeof useChannel>

const nobody: Presence['people'] = []

/** Who looks at the session just now, the reader included; and others see that the reader does. */
export function useLookers(sessionId: string): Presence['people'] {
  useEffect(() => followSession(sessionId), [sessionId])
  return useStream(({ presence }) => presence[sessionId] ?? nobody)
}
