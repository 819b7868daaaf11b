import { answeredFailure, networkFailure } from '../api-failure'
import { announceOtherUser, pageUserHeaders } from './page-user'

/**
 * Posts a form to one of next-auth's own routes, which need its CSRF token. Resolves with the URL
 * that next-auth would redirect to; rejects with an `ApiFailure`.
 */
export async function authFetch(path: string, fields: Record<string, string>): Promise<URL> {
  const { csrfToken } = await json<{ csrfToken: string }>(fetch('/api/auth/csrf'))
  const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' })
  const headers = pageUserHeaders()
  const sent = fetch(`/api/auth/${path}`, { method: 'POST', headers, body })
  const { url } = await json<{ url: string }>(sent)
  return new URL(url, location.origin)
}

/** next-auth's refusals are 401 with a URL; without one the server itself failed. */
async function json<Body>(sent: Promise<Response>): Promise<Body> {
  let response: Response
  let body: unknown
  try {
    response = await sent
    body = await response.json()
  } catch (cause) {
    throw networkFailure(true, cause)
  }
  const usable = typeof body === 'object' && body !== null && !('errors' in body)
  if (!usable) {
    const failure = answeredFailure(response, body, true)
    if (failure.key === 'other_user') announceOtherUser()
    throw failure
  }
  return body as Body
}
