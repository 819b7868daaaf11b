import type { IncomingMessage } from 'node:http'
import type { OperationResult } from '../operations/operation'
import type { Simulator } from '../simulator'
import { emptyAnswer, jsonAnswer, type Answer } from './answer'
import { ApiError, invalidId, notFound, tooManyRequests, unauthorized } from './api-error'
import type { Delivery } from './deliver'
import { isUuid } from './is-uuid'
import { parseBody } from './parse-body'
import type { findRoute } from './router'

export interface ApiRequest {
  request: IncomingMessage
  method: string
  url: URL
  text: string
  route: ReturnType<typeof findRoute>
}

export interface Decision {
  delivery: Delivery
  effect: boolean
}

/** Checks limit, address and key, then applies fault, operation and fault, in this order. */
export function decide(simulator: Simulator, api: ApiRequest): Decision {
  const { allowed, headers } = simulator.rateLimit.take()
  const rejection = allowed ? reject(simulator, api) : tooManyRequests()
  if (rejection) return answered(rejectionAnswer(rejection, api, headers))
  const { route, method, url, request } = api
  const operation = route.kind === 'operation' ? route.operation.operationId : null
  const set = simulator.faults.take({
    operation,
    method,
    path: url.pathname,
    userAgent: request.headers['user-agent'],
  })
  if (set?.shape.stage === 'before') {
    return { delivery: set.shape.deliver(set.fault), effect: false }
  }
  const { answer, effect } = perform(simulator, api)
  const real = { ...answer, headers: { ...headers, ...answer.headers } }
  if (!set) return answered(real, effect)
  return { delivery: set.shape.deliver(real, set.fault), effect }
}

function reject(simulator: Simulator, { route, request }: ApiRequest): ApiError | null {
  if (route.kind === 'unknown') return notFound()
  if (route.kind === 'wrong_method') {
    return new ApiError(405, '10015', 'Bad Request', 'This address does not take this method.')
  }
  const refused = !route.operation.anonymous && !isAuthorized(simulator, request)
  return refused ? unauthorized() : null
}

function rejectionAnswer(
  error: ApiError,
  { route }: ApiRequest,
  headers: Record<string, string>,
): Answer {
  if (route.kind !== 'wrong_method') return error.toAnswer(headers)
  return error.toAnswer({ ...headers, allow: route.allow.join(', ') })
}

function isAuthorized({ world, options }: Simulator, { headers }: IncomingMessage): boolean {
  if (world.settings.revoke_keys) return false
  const key = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  return key !== undefined && (options.apiKey === null || key === options.apiKey)
}

function perform(
  simulator: Simulator,
  { route, request, url, text }: ApiRequest,
): { answer: Answer; effect: boolean } {
  if (route.kind !== 'operation') return { answer: notFound().toAnswer(), effect: false }
  const { operation, id, idName } = route
  const { world, links } = simulator
  const now = world.clock.now()
  try {
    if (idName !== '' && !isUuid(id)) throw invalidId(idName)
    const result = operation.handle({
      world,
      id,
      query: url.searchParams,
      body: parseBody(operation, request.headers['content-type'], text),
      now,
      mediaUrl: (mediaId) => links.create(mediaId, now),
    })
    return { answer: toAnswer(result), effect: result.effect }
  } catch (error) {
    if (error instanceof ApiError) return { answer: error.toAnswer(), effect: false }
    throw error
  }
}

function toAnswer({ status, body }: OperationResult): Answer {
  return body === undefined ? emptyAnswer(status) : jsonAnswer(status, body)
}

function answered(answer: Answer, effect = false): Decision {
  return { delivery: { kind: 'answer', answer }, effect }
}
