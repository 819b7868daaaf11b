import { notRecordedYet, recordedHeader } from '@/lib/contract/recorded'
import { answeredFailure, networkFailure } from './api-failure'
import { announceOtherUser, pageUserHeaders } from './auth/page-user'

export type ApiRequest = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  /** One per intent of a user; reused only to repeat exactly the same request. */
  idempotencyKey?: string
  signal?: AbortSignal
}

export type ApiAnswer<Body> = {
  body: Body
  requestId: string | null
  auditId: string | null
  /** The act has ended, and its outcome is not in the audit trail yet. */
  recorded?: typeof notRecordedYet
}

/** Dispatched on `window` when the session has ended. */
export const signedOutEvent = 'roomwarden:signed-out'

/** A hanging read must not stop polling; an act waits for the server's own, longer timeout. */
const readTimeoutMs = 10_000
const actTimeoutMs = 45_000

/**
 * The only fetcher. Resolves with the parsed JSON body (undefined for an empty one), rejects with
 * an `ApiFailure`, or with the reason of `signal` on abort.
 */
export async function apiFetch<Body>(
  path: string,
  request: ApiRequest = {},
): Promise<ApiAnswer<Body>> {
  const isMutation = (request.method ?? 'GET') !== 'GET'
  const { response, text } = await exchange(path, request, isMutation)
  const parsed = parse(text)
  if (response.status === 401) announceSignedOut()
  if (!response.ok || parsed === 'unreadable') {
    const value = parsed === 'unreadable' ? null : parsed.value
    const failure = answeredFailure(response, value, isMutation)
    if (failure.key === 'other_user') announceOtherUser()
    throw failure
  }
  return {
    body: parsed.value as Body,
    requestId: response.headers.get('x-request-id'),
    auditId: response.headers.get('roomwarden-audit-id'),
    ...(response.headers.has(recordedHeader) && { recorded: notRecordedYet }),
  }
}

async function exchange(path: string, request: ApiRequest, isMutation: boolean) {
  const timeout = AbortSignal.timeout(isMutation ? actTimeoutMs : readTimeoutMs)
  try {
    const response = await fetch(path, {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
      cache: 'no-store',
    })
    return { response, text: await response.text() }
  } catch (cause) {
    if (request.signal?.aborted) throw cause
    throw networkFailure(isMutation, cause)
  }
}

function headersOf(request: ApiRequest): Record<string, string> {
  return {
    accept: 'application/json',
    ...pageUserHeaders(),
    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(request.idempotencyKey ? { 'idempotency-key': request.idempotencyKey } : {}),
  }
}

function parse(text: string): { value: unknown } | 'unreadable' {
  if (text === '') return { value: undefined }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    // Not JSON, such as a proxy's error page: the status decides.
    return 'unreadable'
  }
}

function announceSignedOut(): void {
  if (typeof window !== 'undefined') window.dispatchEvent(new CustomEvent(signedOutEvent))
}
