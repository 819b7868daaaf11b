import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Call } from '../control/call-log'
import type { Simulator } from '../simulator'
import { operations } from '../operations/table'
import { ApiError } from './api-error'
import { deliver } from './deliver'
import { decide } from './decide'
import { BodyTooLarge, readBody } from './read-body'
import { findRoute } from './router'

/** Serves one request under `/v2`, logged first, so that even one that hangs is logged. */
export async function serveApi(
  simulator: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const method = request.method ?? 'GET'
  const text = await readBody(request).catch((error: unknown) => {
    if (error instanceof BodyTooLarge) return null
    throw error
  })
  const route = findRoute(operations, method, url.pathname)
  const call = simulator.calls.add(describe(request, method, url, text ?? '', route))
  simulator.catchUp()
  const decision =
    text === null
      ? { delivery: { kind: 'answer' as const, answer: tooLarge().toAnswer() }, effect: false }
      : decide(simulator, { request, method, url, text, route })
  // Without a delay, what was just planned has already happened by the time of the response.
  simulator.catchUp()
  if (decision.effect) simulator.options.onChange()
  call.effect = decision.effect
  if ('answer' in decision.delivery) call.status = decision.delivery.answer.status
  deliver(response, decision.delivery, () => simulator.world.clock.now())
}

function describe(
  { headers }: IncomingMessage,
  method: string,
  url: URL,
  text: string,
  route: ReturnType<typeof findRoute>,
): Omit<Call, 'seq'> {
  return {
    at: new Date().toISOString(),
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    operation: route.kind === 'operation' ? route.operation.operationId : null,
    headers: {
      authorization: headers.authorization === undefined ? 'absent' : 'present',
      ...single('idempotency-key', headers['idempotency-key']),
      ...single('x-request-id', headers['x-request-id']),
      ...single('user-agent', headers['user-agent']),
    },
    body: parsed(text),
    status: null,
    effect: false,
  }
}

function single(name: string, value: string | string[] | undefined) {
  return value === undefined ? {} : { [name]: String(value) }
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    // The log shows the body even when it is not JSON.
    return text
  }
}

function tooLarge(): ApiError {
  return new ApiError(413, '10015', 'Bad Request', 'The body is larger than one megabyte.')
}
