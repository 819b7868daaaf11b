import { beforeAll, describe, expect, it } from 'vitest'
import { authOptions, sameOrigin } from './options'
import { wantedPath } from './page-actor'
import { deviceCookie } from './cookies'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { visit } from './test-accounts'

beforeAll(() => {
  setTestEnvironment()
  process.env.NEXTAUTH_URL = 'https://desk.example.com'
})

describe('cookies over https', () => {
  it('are bound to this host and out of reach of scripts', () => {
    const { cookies } = authOptions({ ...visit(), failure: null, signedIn: null, actor: null })
    const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: true }
    expect(cookies).toEqual({
      sessionToken: { name: '__Host-next-auth.session-token', options },
      csrfToken: { name: '__Host-next-auth.csrf-token', options },
      callbackUrl: { name: '__Host-next-auth.callback-url', options },
    })
    expect(deviceCookie()).toBe('__Host-roomwarden.device')
  })
})

describe('the way back after signing in', () => {
  const base = 'https://desk.example.com'

  it.each([
    ['/live?x=1#a', `${base}/live?x=1#a`],
    [`${base}/rooms`, `${base}/rooms`],
    ['//evil.test', base],
    ['/\\evil.test', base],
    ['/\t/evil.test', base],
    ['https://evil.test/desk.example.com', base],
    ['https://desk.example.com@evil.test', base],
    ['https://desk.example.com.evil.test', base],
    ['http://desk.example.com/', base],
    ['javascript:alert(1)', base],
    ['data:text/html,x', base],
    ['https://[', base],
  ])('for %j is %s', (url, expected) => {
    expect(sameOrigin(url, base)).toBe(expected)
  })

  it.each([
    ['/live?x=1&_rsc=abc', '/live?x=1'],
    ['//evil.test/x', '/x'],
    ['http://[', '/'],
    [null, '/'],
  ])('is remembered from %j as %s', (url, expected) => {
    expect(wantedPath(url)).toBe(expected)
  })
})
