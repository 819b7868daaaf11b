import { answeredFailure, networkFailure } from '../api-failure'

/**
 * Posts a form to one of next-auth's own routes, which take a token of theirs against requests
 * from other sites. Resolves with the URL that next-auth would go to; rejects with an `ApiFailure`.
 */
export async function authFetch(path: string, fields: Record<string, string>): Promise<URL> {
  const { csrfToken } = await json<{ csrfToken: string }>(fetch('/api/auth/csrf'))
  const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' })
  const { url } = await json<{ url: string }>(fetch(`/api/auth/${path}`, { method: 'POST', body }))
  return new URL(url, location.origin)
}

/** next-auth answers a refusal with 401 and a URL as well; without one the server itself failed. */
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
  if (!usable) throw answeredFailure(response, body, true)
  return body as Body
}
