import { randomUUID } from 'node:crypto'

export type SignedIn = {
  /** The value of a Cookie header. */
  cookie: string
  /**
   * Like `fetch`, for a path of the app, with the headers that the app requires of its own pages.
   */
  fetch(path: string, init?: RequestInit): Promise<Response>
}

/** Signs in as the sign-in page does; throws if the credentials are refused. */
export async function signIn(appUrl: string, email: string, password: string): Promise<SignedIn> {
  const jar = new Map<string, string>()
  const csrf = await fetch(`${appUrl}/api/auth/csrf`)
  keepCookies(jar, csrf)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const answer = await fetch(`${appUrl}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookieHeader(jar), origin: appUrl },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  })
  keepCookies(jar, answer)
  if (![...jar.keys()].some((name) => name.endsWith('session-token'))) {
    throw new Error(`signing in as ${email} was refused (${answer.status}): ${await answer.text()}`)
  }
  const cookie = cookieHeader(jar)
  return { cookie, fetch: (path, init) => fetch(appUrl + path, asBrowser(appUrl, cookie, init)) }
}

function asBrowser(appUrl: string, cookie: string, init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers)
  headers.set('cookie', cookie)
  headers.set('origin', appUrl)
  if (init.body && !headers.has('content-type')) headers.set('content-type', 'application/json')
  const reads = ['GET', 'HEAD'].includes(init.method ?? 'GET')
  if (!reads && !headers.has('idempotency-key')) headers.set('idempotency-key', randomUUID())
  return { ...init, headers }
}

function keepCookies(jar: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (!name) continue
    if (value) jar.set(name, value)
    else jar.delete(name)
  }
}

function cookieHeader(jar: Map<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}
