import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type SignedIn } from '@/e2e/harness/sign-in'
import { startDemoApp, type DemoApp } from './support/demo-app'
import { errorOf, refusal } from './support/errors'

const v2 = '/api/v2'
const uuid = () => randomUUID()

let app: DemoApp

beforeAll(async () => {
  app = await startDemoApp()
})

afterAll(() => app.stop())

describe('personal tokens', () => {
  const create = (body: object, who: SignedIn = app.account) =>
    who.fetch('/api/tokens', { method: 'POST', body: JSON.stringify(body) })
  const good = { name: 'reports', role: 'support', expires_in_days: 30 }

  it('are shown once, listed without the token, and die when deleted', async () => {
    const created = await create(good)
    expect(created.status).toBe(201)
    const { data } = (await created.json()) as { data: Record<string, string> }
    expect(data.token).toMatch(/^rw_/)
    const days = (Date.parse(data.expires_at ?? '') - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(29.9)
    expect(days).toBeLessThan(30.1)
    const list = await (await app.account.fetch('/api/tokens')).text()
    expect(list).toContain(data.id)
    expect(list).not.toContain(data.token)
    const headers = { authorization: `Bearer ${data.token}` }
    expect((await fetch(`${app.url}${v2}/rooms`, { headers })).status).toBe(200)
    expect((await app.account.fetch(`/api/tokens/${data.id}`, { method: 'DELETE' })).ok).toBe(true)
    expect((await fetch(`${app.url}${v2}/rooms`, { headers })).status).toBe(401)
  })

  it.each([
    ['no name', { ...good, name: undefined }],
    ['an empty name', { ...good, name: '' }],
    ['a name with NUL', { ...good, name: 'a\0b' }],
    ['an unknown role', { ...good, role: 'owner' }],
    ['no end', { ...good, expires_in_days: undefined }],
    ['more than a year', { ...good, expires_in_days: 366 }],
    ['no time at all', { ...good, expires_in_days: 0 }],
    ['part of a day', { ...good, expires_in_days: 1.5 }],
    ['an unknown field', { ...good, user_id: uuid() }],
  ])('are refused with %s', async (_, body) => {
    const response = await create(body)
    expect(response.status).toBe(422)
    await errorOf(response)
  })

  it('never stand above their owner, nor make others', async () => {
    const viewer = await signIn(app.url, 'viewer@demo.test', 'roomwarden-demo')
    const raised = await create({ ...good, role: 'admin' }, viewer)
    expect([403, 422]).toContain(raised.status)
    await errorOf(raised)
    const own = await create({ ...good, role: 'viewer' }, viewer)
    expect(own.status).toBe(201)
    const { data } = (await own.json()) as { data: { id: string } }
    const foreign = await app.account.fetch(`/api/tokens/${data.id}`, { method: 'DELETE' })
    expect(foreign.status).toBe(404)
    expect(await (await app.account.fetch('/api/tokens')).text()).not.toContain(data.id)
    const byToken = await fetch(`${app.url}/api/tokens`, {
      method: 'POST',
      headers: { ...app.client.headers, 'content-type': 'application/json' },
      body: JSON.stringify(good),
    })
    expect(byToken.status).toBe(403)
    await errorOf(byToken)
  })

  it('of a colleague are listed and revoked by administrators alone', async () => {
    const viewer = await signIn(app.url, 'viewer@demo.test', 'roomwarden-demo')
    const moderator = await signIn(app.url, 'moderator@demo.test', 'roomwarden-demo')
    const created = await create({ ...good, role: 'viewer' }, viewer)
    const { data } = (await created.json()) as { data: { id: string; token: string } }
    const list = (await (await app.account.fetch('/api/users')).json()) as {
      data: { id: string; email: string }[]
    }
    const owner = list.data.find(({ email }) => email === 'viewer@demo.test')?.id ?? ''
    const path = `/api/users/${owner}/tokens`
    const refused = [viewer.fetch(path), moderator.fetch(path)]
    const byToken = { headers: app.client.headers, method: 'DELETE' }
    refused.push(moderator.fetch(`${path}/${data.id}`, { method: 'DELETE' }))
    refused.push(fetch(`${app.url}${path}/${data.id}`, byToken))
    for (const response of await Promise.all(refused)) expect(response.status).toBe(403)
    const shown = await (await app.account.fetch(path)).text()
    expect(shown).toContain(data.id)
    expect(shown).not.toContain(data.token)
    const headers = { authorization: `Bearer ${data.token}` }
    expect((await fetch(`${app.url}${v2}/rooms`, { headers })).status).toBe(200)
    const another = await app.account.fetch(`/api/users/${uuid()}/tokens/${data.id}`, {
      method: 'DELETE',
    })
    expect(another.status).toBe(404)
    const gone = await app.account.fetch(`${path}/${data.id}`, { method: 'DELETE' })
    expect(gone.status).toBe(200)
    expect(gone.headers.get('roomwarden-audit-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect((await fetch(`${app.url}${v2}/rooms`, { headers })).status).toBe(401)
  })

  it('keep their one showing out of the idempotency store', async () => {
    const key = uuid()
    const again = () =>
      app.account.fetch('/api/tokens', {
        method: 'POST',
        body: JSON.stringify(good),
        headers: { 'idempotency-key': key },
      })
    expect((await again()).status).toBe(201)
    expect(await refusal(again())).toBe('409 idempotency_not_stored')
  })
})
