import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isMutation } from '@/lib/contract/operations'
import { errorIn } from './support/errors'
import { inGroups } from './support/in-groups'
import { operationNames } from './support/operation-of'
import { rawRequest, type RawRequest } from './support/raw-http'
import { routeFiles } from './support/route-files'
import type { Subjects } from './support/subjects'
import { startDemoApp, type DemoApp } from './support/demo-app'

const atOnce = 8
const isFull = process.env.PROOF === 'full'

let app: DemoApp
let subjects: Subjects
let routes: { method: string; path: string; body: string }[]

/**
 * Telnyx's routes are listed by operation; sign-in, set-up and webhooks have proofs of their own.
 */
const notOurs =
  /^\/api\/(v2|auth|webhooks|set-up|invitations\/accept|resets\/accept|\{path\})(\/|$)/

/**
 * Every mutating route: those of the operations table, each on its own object, and the app's own.
 */
async function mutatingRoutes() {
  const names = operationNames.filter(isMutation)
  const telnyx = await inGroups(names, 4, (name) => subjects.request(name))
  const files = (await routeFiles()).filter(({ path }) => !notOurs.test(path))
  const own = files.flatMap(({ path, handlers }) =>
    handlers
      .filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method))
      .map(({ method }) => ({ method, path: path.replace(/\{\w+\}/g, () => randomUUID()) })),
  )
  return [
    ...telnyx.map(({ method, path, search, body }) => ({
      method,
      path: `/api/v2${path}${search}`,
      body: JSON.stringify(body ?? { reason: 'cross-site' }),
    })),
    ...own.map((route) => ({ ...route, body: tokenBody })),
  ]
}

const tokenBody = JSON.stringify({ name: 'cross-site', role: 'viewer', expires_in_days: 1 })

beforeAll(async () => {
  app = await startDemoApp()
  subjects = app.subjects
  routes = await mutatingRoutes()
  await subjects.control.clearCalls()
})

afterAll(() => app.stop())

type Form = { origin?: string; site?: string; type?: string }

function origins(): (string | undefined)[] {
  const { host, port } = new URL(app.url)
  return [
    undefined,
    'null',
    '',
    'https://evil.example',
    `http://${host}.evil.example`,
    `http://localhost.evil.example:${port}`,
    `http://evil-${host}`,
    `http://evil.${host}`,
    `https://${host}`,
    `http://localhost:${Number(port) + 1}`,
    'http://localhost',
    `HTTP://LOCALHOST:${port}`,
    `http://user@${host}`,
    `http://${host}@evil.example`,
    `http://${host}/`,
    `http://${host}#`,
    `${app.url}, https://evil.example`,
    `${app.url} https://evil.example`,
    `http://127.0.0.1.evil.example:${port}`,
    `http://[::1]:${port}`,
    `file://${host}`,
  ]
}

const sites = [undefined, 'cross-site', 'same-site', 'none', 'same-origin', 'Same-Origin', '']
const foreignSites = ['cross-site', 'same-site', 'none', 'Same-Origin', '']
const types = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  undefined,
]
const wrongTypes = [
  ...types.slice(1),
  'text/json',
  'application/json-patch+json',
  'text/plain;application/json',
]

const cross = (forms: { origin: (string | undefined)[]; site: typeof sites; type: typeof types }) =>
  forms.origin.flatMap((origin) =>
    forms.site.flatMap((site) => forms.type.map((type): Form => ({ origin, site, type }))),
  )

function request(route: (typeof routes)[number], { origin, site, type }: Form): RawRequest {
  return {
    method: route.method,
    path: route.path,
    body: route.body,
    headers: {
      cookie: app.account.cookie,
      'idempotency-key': randomUUID(),
      ...(origin !== undefined && { origin }),
      ...(site !== undefined && { 'sec-fetch-site': site }),
      ...(type !== undefined && { 'content-type': type }),
    },
  }
}

/** Expects a refusal with outcome `not_sent` and without CORS headers. */
async function expectRefused(raw: RawRequest, expected: number[]): Promise<void> {
  const { status, headers, text } = await rawRequest(app.url, raw)
  const said = { ...raw.headers, cookie: '…', 'idempotency-key': '…' }
  const label = `${raw.method} ${raw.path} ${JSON.stringify(said)}: ${status} ${text.slice(0, 200)}`
  expect({ label, refused: expected.includes(status) }).toEqual({ label, refused: true })
  const { meta } = errorIn(text, headers['x-request-id']?.toString())
  expect({ label, outcome: meta.outcome }).toEqual({ label, outcome: 'not_sent' })
  expect(headers['access-control-allow-origin']).toBeUndefined()
}

/** The only token is the one that the harness made. */
async function expectNothingDone(): Promise<void> {
  const mutations = (await subjects.calls()).filter(({ method }) => method !== 'GET')
  expect(mutations).toEqual([])
  const tokens = (await (await app.account.fetch('/api/tokens')).json()) as { data: unknown[] }
  expect(tokens.data).toHaveLength(1)
}

async function refuseAll(forms: Form[], expected: number[]): Promise<number> {
  const cells = routes.flatMap((route) => forms.map((form) => request(route, form)))
  await inGroups(cells, atOnce, (raw) => expectRefused(raw, expected))
  await expectNothingDone()
  return cells.length
}

describe('S2: cross-site requests do nothing', () => {
  it('refuses every foreign origin, whatever else the request says', async () => {
    const more = isFull
      ? { site: sites, type: types }
      : { site: [undefined, 'same-origin'], type: types.slice(0, 1) }
    const cells = await refuseAll(cross({ origin: origins(), ...more }), [403])
    console.log(
      `S2  ${routes.length} mutating routes × ${origins().length} origins × ` +
        `${more.site.length} sites × ${more.type.length} types = ${cells} requests, 0 effects`,
    )
  })

  it('refuses what the browser itself calls foreign', async () => {
    const cells = await refuseAll(
      cross({ origin: [app.url], site: foreignSites, type: ['application/json'] }),
      [403],
    )
    console.log(`S2  ${cells} requests with our origin and a foreign Sec-Fetch-Site, 0 effects`)
  })

  it('refuses the content types that a form can send', async () => {
    const cells = await refuseAll(
      cross({ origin: [app.url], site: ['same-origin'], type: wrongTypes }),
      [415],
    )
    console.log(`S2  ${cells} requests with a body that is not announced as JSON, 0 effects`)
  })

  it('refuses before the body is read', async () => {
    const forms: Form[] = [
      { origin: 'https://evil.example', type: 'application/json' },
      { origin: app.url, site: 'cross-site', type: 'application/json' },
      { origin: app.url, site: 'same-origin', type: 'text/plain' },
      { origin: app.url, site: 'same-origin' },
    ]
    const cells = routes.flatMap((route) => forms.map((form) => request(route, form)))
    await inGroups(cells, atOnce, (raw) =>
      expectRefused({ ...raw, body: { endless: '{"reason":"' } }, [403, 415]),
    )
    await expectNothingDone()
    console.log(`S2  ${cells.length} requests answered while their body was still being sent`)
  })

  it('refuses what a page sends that was made for another user', async () => {
    const form = { origin: app.url, site: 'same-origin', type: 'application/json' }
    const cells = routes.flatMap((route) => {
      const raw = request(route, form)
      const { cookie: _cookie, ...rest } = raw.headers
      const bearer = { ...raw, headers: { ...rest, authorization: `Bearer ${app.token}` } }
      return [raw, bearer].flatMap((sent) =>
        [randomUUID(), '', 'admin'].map((user) => ({
          ...sent,
          headers: { ...sent.headers, 'roomwarden-user': user },
        })),
      )
    })
    await inGroups(cells, atOnce, (raw) => expectRefused(raw, [409]))
    await expectNothingDone()
    console.log(`S2  ${cells.length} requests of pages that were made for another user, 0 effects`)
  })

  it('lets our own pages through', async () => {
    const forms: Form[] = [
      { origin: app.url, site: 'same-origin', type: 'application/json' },
      { origin: app.url, type: 'application/json; charset=utf-8' },
    ]
    for (const form of forms) {
      const { status } = await rawRequest(app.url, {
        ...request({ method: 'POST', path: '/api/v2/rooms', body: '{}' }, form),
      })
      expect(status).toBe(201)
    }
    const tokenless = await rawRequest(app.url, {
      method: 'POST',
      path: '/api/v2/rooms',
      body: '{}',
      headers: { cookie: app.account.cookie, origin: app.url, 'content-type': 'application/json' },
    })
    expect(tokenless.status).toBe(400)
  })
})
