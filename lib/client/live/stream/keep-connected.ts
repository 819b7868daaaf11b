import { backoffMs } from './backoff'
import { readStream, type StreamRequest } from './read-stream'
import type { StreamEvent } from './stream-event'

type Connecting = {
  /** What to ask for, each time anew. */
  request: () => StreamRequest
  onEvents: (events: StreamEvent[]) => void
  onCut: (why: 'cut' | 'refused' | 'others') => void
}

export type Connection = {
  /** The network or the reader is back: no need to wait any longer. */
  hurry: () => void
  /** Something else is to be asked for. */
  renew: () => void
  close: () => void
}

/** Keeps a stream open: after a cut it connects again, sooner at first and later if that fails. */
export function keepConnected({ request, onEvents, onCut }: Connecting): Connection {
  const closing = new AbortController()
  let current = new AbortController()
  let hurry = () => undefined as void
  let failures = 0

  async function readOnce(): Promise<void> {
    const renewing = (current = new AbortController())
    const signal = AbortSignal.any([closing.signal, renewing.signal])
    const onHeard = (events: StreamEvent[]) => {
      if (signal.aborted) return
      failures = 0
      onEvents(events)
    }
    const why = await readStream({ ...request(), signal, onEvents: onHeard })
    if (signal.aborted) return
    onCut(why)
    await new Promise<void>((resolve) => {
      hurry = resolve
      // Signing in happens in another tab, and whoever comes back from there is in a hurry.
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
