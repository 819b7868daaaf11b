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

/** Milliseconds between two polls of Telnyx; null while unknown. */
export const usePollEveryMs = () => useStream(({ poll }) => poll?.everyMs ?? null)

/** Whether more sessions are live than are read, so that counts of them fall short. */
export const useIsCutOff = () => useStream(({ poll }) => poll?.isCutOff === true)

/** By which way the page hears what happens. */
export function useChannel() {
  const mode = useStreamMode()
  const everyMs = usePollEveryMs()
  const webhooks = useStream(({ poll }) => poll?.webhooks ?? null)
  return useMemo(() => ({ mode, everyMs, webhooks }), [mode, everyMs, webhooks])
}

export type Channel = ReturnType<typeof useChannel>

const nobody: Presence['people'] = []

/** Who views the session now, this user included; following it shows this user to others. */
export function useViewers(sessionId: string): Presence['people'] {
  useEffect(() => followSession(sessionId), [sessionId])
  return useStream(({ presence }) => presence[sessionId] ?? nobody)
}
