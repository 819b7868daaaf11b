import type { ServerResponse } from 'node:http'
import type { Answer } from './answer'

/** How an answer goes out, or does not. */
export type Delivery =
  | { kind: 'answer'; answer: Answer; delayMs?: number }
  | { kind: 'hang' }
  | { kind: 'reset' }
  /** Promises the whole body, sends half of it and closes. */
  | { kind: 'cut'; answer: Answer }
  /** One byte at a time. */
  | { kind: 'drip'; answer: Answer; everyMs: number }

export function deliver(response: ServerResponse, delivery: Delivery): void {
  switch (delivery.kind) {
    case 'hang':
      return
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'cut':
      return cut(response, delivery.answer)
    case 'drip':
      return drip(response, delivery.answer, delivery.everyMs)
    case 'answer':
      return later(response, delivery.delayMs ?? 0, () => send(response, delivery.answer))
  }
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
  // 204 has no body, so it must not announce one.
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) }
  return response.writeHead(status, { ...length, ...headers })
}

/** Waits without keeping the process alive, and does nothing once the client has gone. */
function later(response: ServerResponse, milliseconds: number, act: () => void): void {
  if (milliseconds <= 0) return act()
  setTimeout(() => {
    if (!response.destroyed) act()
  }, milliseconds).unref()
}
