import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type App } from '@/e2e/harness/app'
import { newUser, type NewUser } from '@/e2e/harness/new-user'
import { signIn, type SignedIn } from '@/e2e/harness/sign-in'
import { demoPassword } from '@/lib/contract/demo-accounts'
import type { Hello } from '@/lib/contract/live-stream'
import { roles, type Role } from '@/lib/contract/roles'
import { SimulatorControl } from '@/simulator/control-client'
import { makeToken } from './support/principal'
import { LiveClient } from './support/live-client'

/** The contract's limit from a sign-out, disabling or demotion to the last byte, in ms. */
const endsWithinMs = 5_000
const pollOptions = { timeout: 20_000 }

let app: App
let control: SimulatorControl
let administrator: SignedIn
const clients: LiveClient[] = []

beforeAll(async () => {
  app = await startApp({ life: false })
  control = new SimulatorControl(app.simulatorUrl)
  administrator = await signIn(app.url, 'admin@demo.test', demoPassword)
})

afterAll(async () => {
  for (const client of clients) client.leave()
  await app.stop()
})

async function watch(headers: Record<string, string>, search?: string): Promise<LiveClient> {
  const client = new LiveClient(app.url, headers, { search })
  clients.push(client)
  await expect.poll(() => client.of('hello').length, pollOptions).toBe(1)
  return client
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => from + i + 1)
const headId = async () => {
  const live = await administrator.fetch('/api/directory/live')
  return ((await live.json()) as { meta: { eventId: number } }).meta.eventId
}

async function signOut(account: SignedIn): Promise<void> {
  const csrf = await account.fetch('/api/auth/csrf')
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const body = new URLSearchParams({ csrfToken, json: 'true' }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await account.fetch('/api/auth/signout', { method: 'POST', body, headers })).ok).toBe(
    true,
  )
}

async function byAdministrator(path: string, method: string, body?: object): Promise<void> {
  const answer = await administrator.fetch(path, { method, body: body && JSON.stringify(body) })
  expect({ path, status: answer.status }).toMatchObject({ path, status: 200 })
}

type Way = {
  name: string
  end: (user: NewUser, account: SignedIn) => Promise<void>
  /** Whether it also ends the user's personal tokens. */
  endsToken: boolean
}

const ways: Way[] = [
  { name: 'a sign-out', end: (_, account) => signOut(account), endsToken: false },
  {
    name: 'a disabling',
    end: ({ id }) => byAdministrator(`/api/users/${id}/disable`, 'POST'),
    endsToken: true,
  },
  {
    name: 'a demotion',
    end: ({ id }) => byAdministrator(`/api/users/${id}`, 'PATCH', { role: 'viewer' }),
    endsToken: true,
  },
]

describe('S6: streams end with the session', () => {
  it.each(ways)('within 5 s of $name', async ({ name, end, endsToken }) => {
    const user = await newUser(app.url, 'moderator', `Ann ${name}`)
    const account = await signIn(app.url, user.email, user.password)
    const { token } = await makeToken(account, 'moderator')
    const byCookie = await watch({ cookie: account.cookie })
    const byToken = await watch({ authorization: `Bearer ${token}` })
    const bystander = await watch({ cookie: administrator.cookie })
    const endedAt = performance.now()
    await end(user, account)
    const ended = endsToken ? [byCookie, byToken] : [byCookie]
    await expect.poll(() => ended.filter(({ isOpen }) => isOpen).length, pollOptions).toBe(0)
    const afterMs = Math.max(...ended.map((client) => client.endedAt)) - endedAt
    expect(afterMs).toBeLessThan(endsWithinMs)
    expect([byToken.isOpen, bystander.isOpen]).toEqual([!endsToken, true])
    console.log(`S6  streams closed ${Math.round(afterMs)} ms after ${name}`)
  })
})

it('S8: a stream is neither kept nor changed on its way, and nothing is said to a HEAD', async () => {
  const headers = { cookie: administrator.cookie, 'accept-encoding': 'gzip' }
  const stream = await watch(headers)
  expect(stream.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  })
  expect(stream.headers).not.toHaveProperty('content-encoding')
  const head = await administrator.fetch('/api/live', { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

describe('R10: after a cut', () => {
  it('what was missed comes first, and what is no longer kept is said', async () => {
    const headers = { cookie: administrator.cookie }
    const client = await watch(headers)
    const { id: room_id } = await control.createRoom({ unique_name: 'missed' })
    await control.join({ room_id, count: 5 })
    await expect.poll(() => client.ids.length, pollOptions).toBeGreaterThanOrEqual(6)
    const head = await headId()
    const resumed = await watch({ ...headers, 'last-event-id': String(head - 4) })
    await expect.poll(() => resumed.ids, pollOptions).toEqual(range(head - 4, head))
    const lost = await watch(headers, `?after=${head + 1_000_000}`)
    await expect.poll(() => lost.of('reset').length, pollOptions).toBe(1)
    expect((lost.of('hello')[0] as Hello).eventId).toBe(head)
  })

  it('a client that does not read is let go, and then misses nothing', async () => {
    const headers = { cookie: administrator.cookie }
    const slow = new LiveClient(app.url, headers, { comesBack: true })
    const quick = await watch(headers)
    clients.push(slow)
    await expect.poll(() => slow.of('hello').length, pollOptions).toBe(1)
    slow.pause()
    const wasCut = () => app.logs().includes('its client does not read')
    // Kernel buffers at both ends hold some megabytes before the server has to wait.
    for (let round = 0; round < 80 && !wasCut(); round++) {
      const had = quick.ids.length
      const unique_name = `large-${round}`
      const { id: room_id } = await control.createRoom({ unique_name, max_participants: 50 })
      // Events carry at most 16 Ki characters of a claim.
      const large = { room_id, context: 'x'.repeat(16_000), count: 50 }
      const { session_id } = await control.join(large)
      await expect.poll(() => quick.ids.length, pollOptions).toBeGreaterThan(had + 50)
      await administrator.fetch(`/api/v2/room_sessions/${session_id}/actions/end`, {
        method: 'POST',
        body: '{}',
      })
    }
    await expect.poll(wasCut, pollOptions).toBe(true)
    slow.resume()
    await expect.poll(() => slow.of('hello').length, pollOptions).toBe(2)
    await expect
      .poll(() => slow.ids.at(-1), pollOptions)
      .toBeGreaterThanOrEqual(quick.ids.at(-1) ?? 0)
    // The quick client may have received more meanwhile.
    expect(slow.ids).toEqual(range(slow.beganAfter, slow.ids.at(-1) ?? 0))
    expect(quick.isOpen).toBe(true)
    slow.leave()
    console.log(`R10 a client that does not read was cut and resumed, ${slow.ids.length} events`)
  })
})

it('users of every role receive changes', async () => {
  const watchers = await Promise.all(
    roles.map(async (role: Role) => {
      const { cookie } = await signIn(app.url, `${role}@demo.test`, demoPassword)
      return watch({ cookie })
    }),
  )
  const { id: room_id } = await control.createRoom({ unique_name: 'for all' })
  await control.join({ room_id, count: 2 })
  for (const client of watchers)
    await expect.poll(() => client.ids.length, pollOptions).toBeGreaterThan(2)
})
