import { randomUUID } from 'node:crypto'
import { createTestUser, signInAs } from '@/lib/server/auth/test-accounts'
import type { Role } from '@/lib/contract/roles'
import type { RouteHandler } from '@/lib/server/http/guard'

export const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

/** The cookie of a new user with this role. */
export async function cookieFor(role: Role): Promise<string> {
  const user = await createTestUser({ role, name: `Mona ${role}` })
  return (await signInAs(user.id)).cookie
}

type Asked = {
  cookie: string
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  id?: string
  search?: string
  body?: object
  key?: string
}

/** Calls a route of ours as a page does; resolves with status and parsed body. */
export async function ask(
  route: RouteHandler,
  { cookie, method = 'GET', id, search = '', body, key = randomUUID() }: Asked,
) {
  const url = `http://localhost:3000/api/bans${id ? `/${id}` : ''}${search}`
  const request = new Request(url, {
    method,
    headers: {
      cookie,
      origin: 'http://localhost:3000',
      ...(method !== 'GET' && { 'idempotency-key': key }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const params: Record<string, string> = id ? { id } : {}
  const response = await route(request, { params: Promise.resolve(params) })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: (text.startsWith('{') ? JSON.parse(text) : null) as never,
  }
}
