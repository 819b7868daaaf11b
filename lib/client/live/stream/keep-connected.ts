import { backoffMs } from './backoff'
import { readStream, type StreamRequest } from './read-stream'
import type { StreamEvent } from './stream-event'

type Connecting = {
  /** The next request, for every connection. */
  request: () => StreamRequest
  onEvents: (events: StreamEvent[]) => void
  onCut: (why: 'cut' | 'refused' | 'others') => void
}

export type Connection = {
  /** The network or the user is back: connect without delay. */
  hurry: () => void
  /** The request has changed: connect again. */
  renew: () => void
  close: () => void
}

/** Keeps a stream open: reconnects after a cut, with increasing delays while that fails. */
export function keepConnected({ request, onEvents, onCut }: Connecting): Connection {
  const closing = new AbortController()
  let current = new AbortController()
  let hurry = () => undefined as void
  let failures = 0

  async function readOnce(): Promise<void> {
    const renewing = (current = new AbortController())
    const signal = AbortSignal.any([closing.signal, renewing.signal])
    const onReceived = (events: StreamEvent[]) => {
      if (signal.aborted) return
      failures = 0
      onEvents(events)
    }
    const why = await readStream({ ...request(), signal, onEvents: onReceived })
    if (signal.aborted) return
    onCut(why)
    await new Promise<void>((resolve) => {
      hurry = resolve
      // Signing in happens in another tab, and a returning user should not wait.
      if (why === 'cut') setTimeout(resolve, backoffMs(failures++))
    })
  }

  async function readOn(): Promise<void> {
    while (!closing.signal.aborted) await readOnce()
  }
  void readOn()

  return {
    hurry: () => hurry(),
    renew: () => {
      current.abort()
      hurry()
    },
    close: () => {
      closing.abort()
      hurry()
    },
  }
}
