import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type SignedIn } from '@/e2e/harness/sign-in'
import { operation } from '@/lib/contract/operations'
import { can } from '@/lib/contract/roles'
import { admin, startAccountApp, type AccountApp } from './support/account-app'
import { cookiePrincipal, send, type Principal } from './support/principal'
import { errorOf } from './support/errors'
import { inGroups } from './support/in-groups'
import { operationNames } from './support/operation-of'
import { createPostgres, type Postgres } from './support/postgres'
import { emailOf, PrincipalFactory } from './support/principal-factory'
import { Subjects } from './support/subjects'

const atOnce = 6

let database: Postgres
let app: AccountApp
let subjects: Subjects
let factory: PrincipalFactory
let administrator: SignedIn

beforeAll(async () => {
  database = await createPostgres()
  app = await startAccountApp({ DATABASE_URL: database.url })
  subjects = new Subjects(app.simulatorUrl, app.simulator.apiKey)
  factory = new PrincipalFactory(app.url, database)
  administrator = await signIn(app.url, admin.email, admin.password)
})

afterAll(async () => {
  await app.stop()
  await database.drop()
})

const idOf = async (name: string): Promise<string> => {
  const [row] = await database.query<{ id: string }>('select id from users where email = $1', [
    emailOf(name),
  ])
  return row?.id ?? ''
}

/** Shifts times in the rows of a user's sessions, in place of waiting. */
const age = (name: string, set: string) =>
  database.query(
    `update user_sessions set ${set} where user_id = (select id from users where email = $1)`,
    [emailOf(name)],
  )

async function signOut({ headers }: Principal): Promise<void> {
  const cookie = headers.cookie ?? ''
  const csrf = await fetch(`${app.url}/api/auth/csrf`, { headers: { cookie } })
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const left = await fetch(`${app.url}/api/auth/signout`, {
    method: 'POST',
    headers: { cookie, origin: app.url },
    body: new URLSearchParams({ csrfToken, json: 'true' }),
  })
  expect(left.ok).toBe(true)
}

async function byAdministrator(path: string, method: string, body?: object): Promise<void> {
  const answer = await administrator.fetch(path, { method, body: body && JSON.stringify(body) })
  expect({ path, status: answer.status }).toEqual({ path, status: 200 })
}

type Way = {
  name: string
  end: (name: string, session: Principal) => Promise<unknown>
  /** The status for the same user's personal tokens; some ways end sessions only. */
  token: 200 | 401 | 403
  demoted?: boolean
}

const ways: Way[] = [
  { name: 'signed-out', end: (_, session) => signOut(session), token: 200 },
  {
    name: 'disabled',
    end: async (name) => byAdministrator(`/api/users/${await idOf(name)}/disable`, 'POST'),
    token: 401,
  },
  {
    name: 'demoted',
    end: async (name) =>
      byAdministrator(`/api/users/${await idOf(name)}`, 'PATCH', { role: 'viewer' }),
    token: 403,
    demoted: true,
  },
  {
    name: 'idle',
    end: (name) => age(name, `last_input_at = now() - interval '60 minutes 1 second'`),
    token: 200,
  },
  {
    name: 'too-old',
    end: (name) =>
      age(
        name,
        `created_at = created_at - interval '12 hours', expires_at = expires_at - interval '12 hours'`,
      ),
    token: 200,
  },
]

async function statusOf(
  principal: Principal,
  name: (typeof operationNames)[number],
): Promise<number> {
  return (await send(app.url, principal, await subjects.request(name))).status
}

let refused = 0

describe('S6: sessions end', () => {
  it.each(ways)('$name: every operation is refused at once', async (way) => {
    const [session, token] = await factory.account(way.name, 'admin')
    expect(await statusOf(session, 'rooms.update')).toBe(200)
    expect(await statusOf(token, 'rooms.update')).toBe(200)
    const requests = await inGroups(operationNames, atOnce, (name) => subjects.request(name))
    await subjects.control.clearCalls()
    await way.end(way.name, session)

    let allowed = 0
    await inGroups(requests, atOnce, async (request) => {
      const response = await send(app.url, session, request)
      const stays = way.demoted && can('viewer', operation(request.name).permission)
      const status = stays ? 200 : way.demoted ? 403 : 401
      const label = `${way.name}: ${request.name}`
      expect({ label, status: response.status }).toEqual({ label, status })
      if (stays) allowed += 1
      else expect((await errorOf(response)).code).toBe(status === 401 ? '10009' : '10010')
    })
    // The room changed above may still be read back, so only the paths of these requests count.
    const paths = new Set(requests.map(({ path }) => `/v2${path}`))
    const sent = (await subjects.calls()).filter(({ path }) => paths.has(path))
    expect(sent).toHaveLength(allowed)
    expect(await statusOf(token, 'rooms.update')).toBe(way.token)
    refused += requests.length - allowed
  })

  it('counted', () => {
    expect(refused).toBeGreaterThan(0)
    console.log(
      `S6  ${ways.length} ways × ${operationNames.length} requests: ${refused} refused at once, ` +
        'the rest are what the lower role may do',
    )
  })

  it('not before their time, and a poll is no input', async () => {
    const [session] = await factory.account('in-time', 'viewer')
    await age('in-time', `last_input_at = now() - interval '59 minutes'`)
    expect(await statusOf(session, 'rooms.list')).toBe(200)
    await age('in-time', `last_input_at = last_input_at - interval '2 minutes'`)
    expect(await statusOf(session, 'rooms.list')).toBe(401)
    await age('in-time', `last_input_at = now(), expires_at = now() + interval '1 minute'`)
    expect(await statusOf(session, 'rooms.list')).toBe(200)
    await age('in-time', `expires_at = now() - interval '1 second'`)
    expect(await statusOf(session, 'rooms.list')).toBe(401)
  })

  it('pages lead whoever is signed out to the sign-in page, and back afterwards', async () => {
    const [session] = await factory.account('page', 'viewer')
    await age('page', 'revoked_at = now()')
    const answer = await fetch(`${app.url}/sessions?q=a`, {
      headers: cookiePrincipal(app.url, '', null, session.headers.cookie ?? '').headers,
    })
    const at = new URL(answer.url)
    expect([at.pathname, at.searchParams.get('callbackUrl')]).toEqual(['/sign-in', '/sessions?q=a'])
  })
})
