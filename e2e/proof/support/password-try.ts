import type { App } from '@/e2e/harness/app'

export type Csrf = { cookie: string; csrfToken: string }
export type Try = { email: string; password: string; address: string; device?: string }
export type TryAnswer = { status: number; text: string; ms: number; headers: Headers }

/** next-auth requires a CSRF token and its cookie with a password. */
export async function readCsrf(app: App): Promise<Csrf> {
  const answer = await fetch(`${app.url}/api/auth/csrf`)
  const pairs = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  return { cookie: pairs.join('; '), csrfToken }
}

/** Tries a password from any address that a trusted proxy could name. */
export async function tryPassword(
  app: App,
  csrf: Csrf,
  { email, password, address, device }: Try,
): Promise<TryAnswer> {
  const startedAt = performance.now()
  const response = await fetch(`${app.url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: device ? `${csrf.cookie}; ${device}` : csrf.cookie,
      origin: app.url,
      'x-forwarded-for': address,
    },
    body: new URLSearchParams({ csrfToken: csrf.csrfToken, email, password, json: 'true' }),
  })
  const text = await response.text()
  return {
    status: response.status,
    text,
    ms: performance.now() - startedAt,
    headers: response.headers,
  }
}

/** A wrong password that was checked gets a different answer from one that was not. */
export const wasChecked = ({ text }: Pick<TryAnswer, 'text'>) => text.includes('CredentialsSignin')
export const wasRefused = ({ text }: Pick<TryAnswer, 'text'>) => text.includes('TooManyTries')
