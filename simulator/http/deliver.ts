import type { ServerResponse } from 'node:http'
import type { Answer } from './answer'

/** Whether the `date` of a late response is the time it was made or sent. */
export type DatedWhen = 'made' | 'sent'

/** How a response is sent, or not. */
export type Delivery =
  | { kind: 'answer'; answer: Answer; delayMs?: number; dated?: DatedWhen }
  | { kind: 'hang' }
  | { kind: 'reset' }
  /** Announces the whole body, sends half of it and closes. */
  | { kind: 'cut'; answer: Answer }
  /** Sends one byte at a time. */
  | { kind: 'drip'; answer: Answer; everyMs: number }

/**
 * @param now the clock of the `date` header; milliseconds
 */
export function deliver(response: ServerResponse, delivery: Delivery, now = Date.now): void {
  const madeAt = now()
  switch (delivery.kind) {
    case 'hang':
      return
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'cut':
      return cut(response, dated(delivery.answer, madeAt))
    case 'drip':
      return drip(response, dated(delivery.answer, madeAt), delivery.everyMs)
    case 'answer':
      return later(response, delivery.delayMs ?? 0, () =>
        send(response, dated(delivery.answer, delivery.dated === 'made' ? madeAt : now())),
      )
  }
}

function dated(answer: Answer, at: number): Answer {
  return { ...answer, headers: { date: new Date(at).toUTCString(), ...answer.headers } }
}

function send(response: ServerResponse, answer: Answer): void {
  start(response, answer).end(answer.body)
}

function cut(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body)
  start(response, answer).write(body.subarray(0, Math.ceil(body.length / 2)), () =>
    response.socket?.destroy(),
  )
}

function drip(response: ServerResponse, answer: Answer, everyMs: number): void {
  const body = Buffer.from(answer.body)
  start(response, answer)
  const next = (sent: number): void => {
    if (sent >= body.length) return void response.end()
    response.write(body.subarray(sent, sent + 1))
    later(response, everyMs, () => next(sent + 1))
  }
  next(0)
}

function start(response: ServerResponse, { status, headers, body }: Answer): ServerResponse {
  // A 204 has no body, so it must not announce a length.
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) }
  return response.writeHead(status, { ...length, ...headers })
}

/** Waits without keeping the process alive, and does nothing if the client has disconnected. */
function later(response: ServerResponse, milliseconds: number, act: () => void): void {
  if (milliseconds <= 0) return act()
  setTimeout(() => {
    if (!response.destroyed) act()
  }, milliseconds).unref()
}
