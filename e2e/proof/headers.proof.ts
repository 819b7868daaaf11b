import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type App } from '@/e2e/harness/app'
import { signIn, type SignedIn } from '@/e2e/harness/sign-in'

const everywhere = {
  'content-security-policy':
    /^default-src 'self'; script-src 'self' 'nonce-[\w-]+' 'strict-dynamic';/,
  'strict-transport-security': /^max-age=\d{8,}/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^(same-origin|no-referrer)$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'x-request-id': /^[\da-f-]{36}$/,
}

let app: App
let user: SignedIn
beforeAll(async () => {
  app = await startApp({ life: false })
  user = await signIn(app.url, 'moderator@demo.test', 'roomwarden-demo')
})
afterAll(() => app.stop())

function expectSafe(headers: Headers, cache: RegExp) {
  for (const [name, value] of Object.entries(everywhere))
    expect(headers.get(name), name).toMatch(value)
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toMatch(/unsafe|\*|https?:/)
  expect(headers.get('cache-control')).toMatch(cache)
  const names = [...headers.keys()].join(' ')
  expect(names).not.toMatch(/x-powered-by|access-control-/)
}

const noStore = /^no-store(, no-transform)?$/

type Case = [status: number, method: string, path: string]

describe('S8: every response carries the headers', () => {
  it.each<Case>([
    [200, 'GET', '/sign-in'],
    [200, 'HEAD', '/sign-in'],
    [404, 'GET', '/_next/static/nothing.js'],
    [404, 'GET', '/_next/image?url=%2Fa.png&w=64&q=75'],
    [400, 'GET', '/%zz'],
    [405, 'TRACE', '/'],
    [405, 'POST', '/sign-in'],
    [401, 'GET', '/api/v2/rooms'],
    [401, 'GET', '/api/nowhere'],
    [405, 'PUT', '/api/v2/rooms'],
    [400, 'GET', '/api/v2/rooms/..%2f..%2fbalance'],
    [414, 'GET', '/api/v2/rooms?LONG'],
    [200, 'GET', '/api/health/live'],
    [200, 'GET', '/api/auth/csrf'],
  ])('without a session: %i to %s %s', async (status, method, path) => {
    const answer = await rawRequest(method, path)
    expect(answer.status).toBe(status)
    expectSafe(answer.headers, noStore)
  })

  it.each(['x', '', '%zz', '%5B%22', '{"a":1}', '["",{"children":5}]', '["",{},null,"other"]'])(
    'also where the state of the router is "%s", which is 400',
    async (state) => {
      const isPlain = /^[\w%]*$/.test(state)
      const headers = {
        rsc: '1',
        'next-router-state-tree': isPlain ? state : encodeURIComponent(state),
      }
      const answer = await rawRequest('GET', '/sign-in', headers)
      expect(answer.status).toBe(400)
      expectSafe(answer.headers, noStore)
    },
  )

  it.each([
    '/',
    '/live',
    '/nowhere',
    '/api/v2/rooms',
    '/api/v2/room_sessions?bogus=1',
    '/api/live',
  ])('with a session: %s', async (path) => {
    const answer = await user.fetch(path, { redirect: 'manual' })
    await answer.body?.cancel()
    expectSafe(answer.headers, noStore)
  })

  it('and the hashed files may be kept', async () => {
    const page = await (await user.fetch('/sign-in')).text()
    const files = [...new Set(page.match(/\/_next\/static\/[^"\\]+\.(?:js|css)/g))]
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) {
      const answer = await fetch(app.url + file)
      await answer.body?.cancel()
      expectSafe(answer.headers, /^public, max-age=31536000, immutable$/)
    }
  })

  it.each([
    [400, 'GARBAGE\r\n\r\n'],
    [400, 'GET http://evil.test/ HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'],
    [400, 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n'],
    [417, 'GET / HTTP/1.1\r\nhost: a\r\nexpect: nonsense\r\nconnection: close\r\n\r\n'],
    [405, 'CONNECT evil.test:443 HTTP/1.1\r\nhost: evil.test\r\n\r\n'],
    [431, `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`],
  ])('also where there is no proper request: %i', async (status, bytes) => {
    const answer = await send(bytes)
    expect(answer.status).toBe(status)
    expectSafe(answer.headers, noStore)
  })

  it('with a fresh nonce each time, which every script of the page has', async () => {
    const [first, second] = await Promise.all([
      fetch(`${app.url}/sign-in`),
      fetch(`${app.url}/sign-in`),
    ])
    const nonce = nonceOf(first)
    expect(nonce).not.toBe(nonceOf(second))
    const scripts = (await first.text()).match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
  })
})

it('a client cannot speak for the front server', async () => {
  const headers = {
    'x-nonce': 'forged',
    'content-security-policy': "script-src 'nonce-forged'",
    'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
    'x-roomwarden-peer': '6.6.6.6',
  }
  const answer = await fetch(`${app.url}/sign-in`, { headers })
  expect(await answer.text()).not.toContain('forged')
})

describe('with a session, errors below /api are JSON with the request id', () => {
  it.each<Case>([
    [404, 'GET', '/api/nowhere'],
    [404, 'GET', '/api'],
    [405, 'PATCH', '/api/v2/rooms'],
    [405, 'TRACE', '/api/v2/rooms'],
    [400, 'GET', '/api/%zz'],
    [400, 'GET', '/api//v2'],
    [400, 'GET', '/api/v2/rooms/%2e%2e/a'],
    [414, 'GET', '/api?LONG'],
  ])('%i to %s %s', async (status, method, path) => {
    const answer = await rawRequest(method, path, { cookie: user.cookie })
    expect(answer.status).toBe(status)
    const { errors } = JSON.parse(answer.body) as { errors: { code: string; meta: object }[] }
    expect(errors[0]?.code).toMatch(/^100\d\d$/)
    expect(errors[0]?.meta).toMatchObject({ request_id: answer.headers.get('x-request-id') })
  })
})

function nonceOf(answer: Response): string | undefined {
  return /'nonce-([\w-]+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
}

type Answer = { status: number; headers: Headers; body: string }

/** Sends paths and methods as given; `fetch` normalises paths and refuses some methods. */
async function rawRequest(method: string, target: string, headers = {}): Promise<Answer> {
  const path = target.replace('LONG', 'a'.repeat(9000))
  const { port } = new URL(app.url)
  const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }).end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const pairs = Object.entries(answer.headers).map(
    ([name, value]) => [name, String(value)] as const,
  )
  return {
    status: answer.statusCode ?? 0,
    headers: new Headers(Object.fromEntries(pairs)),
    body: await text(answer),
  }
}

/** Sends bytes that no client library would. */
async function send(bytes: string): Promise<Answer> {
  const whole = await new Promise<string>((resolve, reject) => {
    let received = ''
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk))
    socket.once('close', () => resolve(received)).once('error', reject)
  })
  const [head = '', body = ''] = whole.split(/\r\n\r\n(.*)/s)
  const [first = '', ...lines] = head.split('\r\n')
  const pairs = lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string])
  return { status: Number(first.split(' ')[1]), headers: new Headers(pairs), body }
}
