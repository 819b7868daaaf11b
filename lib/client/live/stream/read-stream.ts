import { streamSilenceSecs } from '@/lib/contract/live-stream'
import { pageUserHeaders } from '../../auth/page-user'
import { createEventParser } from './parse-events'
import type { StreamEvent } from './stream-event'
import { toStreamEvent } from './to-stream-event'

export type StreamRequest = {
  /** The sessions whose viewers the stream reports. */
  sessions: string[]
  /** Changes after this id; null: from now on. */
  after: number | null
}

type Reading = StreamRequest & {
  signal: AbortSignal
  /** All events of one chunk, which are drawn together. */
  onEvents: (events: StreamEvent[]) => void
}

/**
 * Reads the stream until it ends: by the network, the server, `signal`, or silence. `refused`:
 * nobody is signed in here any more. `others`: another user is.
 */
export async function readStream(reading: Reading): Promise<'cut' | 'refused' | 'others'> {
  const silence = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const onReceived = () => {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(), streamSilenceSecs * 1000)
  }
  onReceived()
  try {
    const signal = AbortSignal.any([reading.signal, silence.signal])
    const response = await open(reading, signal)
    if (response.status === 401) return 'refused'
    if (response.status === 409) return 'others'
    if (response.ok && response.body) await readAll(response.body, reading.onEvents, onReceived)
  } catch {
    // Any failure has the same answer: to reconnect.
  } finally {
    clearTimeout(timer)
    silence.abort()
  }
  return 'cut'
}

function open({ sessions, after }: StreamRequest, signal: AbortSignal): Promise<Response> {
  const query = sessions.length > 0 ? `?sessions=${sessions.join(',')}` : ''
  return fetch(`/api/live${query}`, {
    headers: {
      accept: 'text/event-stream',
      ...pageUserHeaders(),
      ...(after === null ? {} : { 'last-event-id': String(after) }),
    },
    cache: 'no-store',
    signal,
  })
}

async function readAll(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onEvents: Reading['onEvents'],
  onReceived: () => void,
): Promise<void> {
  const parse = createEventParser()
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    onReceived()
    const events = parse(value).flatMap(toStreamEvent)
    if (events.length > 0) onEvents(events)
  }
}
