import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Presence } from '@/lib/contract/live-stream'
import { followSession, streamStore } from './live-stream'
import { initialState, type StreamState } from './stream-store'

/** Renders only when the picked value changes; pick one with a stable identity. */
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

/** Whether more sessions are live than were read, so that counts are too low. */
export const useIsCutOff = () => useStream(({ poll }) => poll?.isCutOff === true)

/** How the page gets its updates. */
export function useChannel() {
  const mode = useStreamMode()
  const everyMs = usePollEveryMs()
  const webhooks = useStream(({ poll }) => poll?.webhooks ?? null)
  return useMemo(() => ({ mode, everyMs, webhooks }), [mode, everyMs, webhooks])
}

export type Channel = ReturnType<typeof useChannel>

const nobody: Presence['people'] = []

/**
 * The current viewers of a session, this user included; following it makes this user visible to
 * others.
 */
export function useViewers(sessionId: string): Presence['people'] {
  useEffect(() => followSession(sessionId), [sessionId])
  return useStream(({ presence }) => presence[sessionId] ?? nobody)
}
