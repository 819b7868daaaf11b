import { listeners } from '../../listeners'

/** The simplest event stream that Next allows. */
export function GET(): Response {
  let own: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      own = controller
      listeners().add(controller)
      controller.enqueue(new TextEncoder().encode(': hello\n\n'))
    },
    cancel() {
      if (own) listeners().delete(own)
    },
  })
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform' }
  return new Response(body, { headers })
}

export const dynamic = 'force-dynamic'
