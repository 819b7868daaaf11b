import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/contract/roles'
import type { SignedIn } from '@/e2e/harness/sign-in'
import type { OperationRequest } from './subjects'

/** A principal of a proof; `role` is null for one who must be refused as unknown. */
export type Principal = {
  name: string
  role: Role | null
  headers: Record<string, string>
}

/** Sends everything that the app's own pages send, so that only the cookie decides. */
export function cookiePrincipal(
  appUrl: string,
  name: string,
  role: Role | null,
  cookie: string,
): Principal {
  return { name, role, headers: { cookie, origin: appUrl, 'sec-fetch-site': 'same-origin' } }
}

export function bearerPrincipal(name: string, role: Role | null, token: string): Principal {
  return { name, role, headers: { authorization: `Bearer ${token}` } }
}

/** Sends one of the 25 operations through the app, each with a new Idempotency-Key. */
export function send(
  appUrl: string,
  principal: Principal,
  request: OperationRequest,
  headers: Record<string, string> = {},
): Promise<Response> {
  const { method, path, search, body } = request
  return fetch(`${appUrl}/api/v2${path}${search}`, {
    method,
    redirect: 'manual',
    headers: {
      ...principal.headers,
      ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body && JSON.stringify(body),
  })
}

export type NewToken = { id: string; token: string }

/** Makes a personal token as the settings page does. */
export async function makeToken(account: SignedIn, role: Role, days = 1): Promise<NewToken> {
  const body = JSON.stringify({ name: `proof ${role}`, role, expires_in_days: days })
  const response = await account.fetch('/api/tokens', { method: 'POST', body })
  const text = await response.text()
  if (response.status !== 201) throw new Error(`POST /api/tokens: ${response.status} ${text}`)
  return (JSON.parse(text) as { data: NewToken }).data
}
