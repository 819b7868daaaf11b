import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isMutation, operation, type OperationName } from '@/lib/contract/operations'
import { can, roles } from '@/lib/contract/roles'
import { startAccountApp, type AccountApp } from './support/account-app'
import { send, type Principal } from './support/principal'
import { errorOf } from './support/errors'
import { inGroups } from './support/in-groups'
import { leastRoles } from './support/least-roles'
import { operationNames } from './support/operation-of'
import { createPostgres, type Postgres } from './support/postgres'
import { emailOf, PrincipalFactory } from './support/principal-factory'
import { pagePaths, routeFiles } from './support/route-files'
import { Subjects, type OperationRequest } from './support/subjects'

const atOnce = 6

let database: Postgres
let app: AccountApp
let subjects: Subjects
let factory: PrincipalFactory
let principals: Principal[]

beforeAll(async () => {
  database = await createPostgres()
  app = await startAccountApp({ DATABASE_URL: database.url })
  subjects = new Subjects(app.simulatorUrl, app.simulator.apiKey)
  factory = new PrincipalFactory(app.url, database)
  principals = [...(await factory.strangers()), ...(await factory.staff())]
})

afterAll(async () => {
  await app.stop()
  await database.drop()
})

type Cell = { principal: Principal; request: OperationRequest }

const mayDo = ({ role }: Principal, name: OperationName) =>
  role !== null && can(role, operation(name).permission)

async function cellsWhere(isAllowed: boolean): Promise<Cell[]> {
  const pairs = operationNames.flatMap((name) =>
    principals.map((principal) => ({ name, principal })),
  )
  const wanted = pairs.filter(({ name, principal }) => mayDo(principal, name) === isAllowed)
  return inGroups(wanted, atOnce, async ({ name, principal }) => ({
    principal,
    request: await subjects.request(name),
  }))
}

const keyOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

function counted(requests: { method: string; path: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const request of requests) counts[keyOf(request)] = (counts[keyOf(request)] ?? 0) + 1
  return counts
}

describe('S1: roles hold on the server', () => {
  it('refuses everybody without the right, and nothing reaches Telnyx', async () => {
    const cells = await cellsWhere(false)
    await subjects.control.clearCalls()
    await inGroups(cells, atOnce, async ({ principal, request }) => {
      const response = await send(app.url, principal, request)
      const expected =
        principal.role === null ? { status: 401, code: '10009' } : { status: 403, code: '10010' }
      const { code } = await errorOf(response)
      const label = `${principal.name}: ${request.name}`
      expect({ label, status: response.status, code }).toEqual({ label, ...expected })
    })
    expect(await subjects.calls()).toEqual([])
    console.log(`S1  ${cells.length} denied cells, 0 upstream calls`)
  })

  it('lets everybody else through, with exactly one call at Telnyx for each', async () => {
    const cells = await cellsWhere(true)
    await subjects.control.clearCalls()
    await inGroups(cells, atOnce, async ({ principal, request }) => {
      const { status } = await send(app.url, principal, request)
      const label = `${principal.name}: ${request.name}`
      expect({ label, ok: status >= 200 && status < 300 }).toEqual({ label, ok: true })
    })
    const calls = await subjects.calls()
    const expected = counted(
      cells.map(({ request }) => ({ ...request, path: `/v2${request.path}` })),
    )
    // The server reads a session back after a kick or an end; those reads are its own.
    expect(counted(calls)).toMatchObject(expected)
    expect(calls.filter(({ method }) => method !== 'GET')).toHaveLength(
      cells.filter(({ request }) => isMutation(request.name)).length,
    )
    const all = operationNames.length * principals.length
    console.log(
      `S1  ${operationNames.length} operations × ${principals.length} principals = ${all} cells, ` +
        `${cells.length} of them allowed, each with 1 upstream call`,
    )
  })

  it('records the refusals of known users, folded', async () => {
    const denied = await database.query<{ actor_id: string; action: string; token_id: string }>(
      `select actor_id, action, token_id from audit_events where kind = 'denied'`,
    )
    const known = principals.filter(({ role }) => role !== null)
    const expected = known.flatMap((principal) =>
      operationNames.filter((name) => !mayDo(principal, name)),
    )
    const distinct = new Set(denied.map((row) => JSON.stringify(row)))
    expect(distinct.size).toBe(expected.length)
    expect(denied.length).toBe(distinct.size)
    console.log(`S1  ${denied.length} denials of known users in the audit trail`)
  })
})

const mediaReads = ['recordings.list', 'recordings.get', 'compositions.list', 'compositions.get']

async function mediaPaths(): Promise<string[]> {
  const { id } = await subjects.recording()
  const list = await subjects.direct('GET', '/room_compositions?filter[status]=completed')
  const [composition] = ((await list.json()) as { data: { id: string }[] }).data
  return [
    '/room_recordings',
    `/room_recordings/${id}`,
    '/room_compositions',
    `/room_compositions/${composition?.id}`,
  ]
}

describe('S1: fields', () => {
  it('gives links to whoever may play them, and to nobody else', async () => {
    const paths = await mediaPaths()
    let cells = 0
    for (const principal of principals.filter(({ role }) => role !== null)) {
      for (const path of paths) {
        const response = await fetch(`${app.url}/api/v2${path}`, { headers: principal.headers })
        const text = await response.text()
        const label = `${principal.name}: ${path}`
        const shown = /download_url|\/media\//.test(text)
        expect({ label, status: response.status, shown }).toEqual({
          label,
          status: 200,
          shown: principal.role !== 'viewer',
        })
        cells += 1
      }
    }
    console.log(`S1  ${cells} cells (${mediaReads.join(', ')}): download_url hidden from viewers`)
  })
})

const open = /^\/api\/(auth|health|webhooks|set-up|invitations\/accept|resets\/accept)(\/|$)/
const filled = (path: string, id: string) => path.replace(/\{\w+\}/g, id)

describe('S1: everything else', () => {
  it('gives nothing to whoever is not signed in', async () => {
    await subjects.control.clearCalls()
    const id = randomUUID()
    let count = 0
    for (const { path, handlers } of await routeFiles()) {
      if (open.test(path)) continue
      for (const { method } of handlers) {
        const response = await fetch(app.url + filled(path, id), { method })
        expect({ path, method, status: response.status }).toEqual({ path, method, status: 401 })
        expect((await errorOf(response)).code).toBe('10009')
        count += 1
      }
    }
    // Objects of earlier tests may still be read back; there is no other read, and none of this id.
    expect(await subjects.callsOfRequests()).toEqual([])
    expect((await subjects.calls()).filter(({ path }) => path.includes(id))).toEqual([])
    console.log(
      `S1  ${count} handlers outside sign-in, health and webhook: 401 for anybody unknown`,
    )
  })

  it('sends whoever is not signed in from every page to the sign-in page', async () => {
    const paths = (await pagePaths()).filter(
      (path) => !/^\/(sign-in|set-up|invitation|reset)$/.test(path),
    )
    for (const path of paths) {
      const response = await fetch(app.url + filled(path, randomUUID()))
      expect({ path, at: new URL(response.url).pathname }).toEqual({ path, at: '/sign-in' })
    }
    console.log(`S1  ${paths.length} pages lead whoever is unknown to /sign-in`)
  })
})

const ofSafety =
  /^\/api\/(safety|bans|modes|notes|cases|rooms\/\{room_id\}\/modes|sessions\/\{session_id\}\/story)(\/|$)/

async function safetyRoutes(): Promise<{ method: string; path: string }[]> {
  const files = (await routeFiles()).filter(({ path }) => ofSafety.test(path))
  return files.flatMap(({ path, handlers }) => handlers.map(({ method }) => ({ method, path })))
}

describe('S1: bans, modes, what is proposed, notes and cases', () => {
  it('knows the least role of each of their routes', async () => {
    const served = (await safetyRoutes()).map(keyOf)
    expect(served.toSorted()).toEqual(Object.keys(leastRoles).toSorted())
  })

  it('refuses everybody below it, and nobody else', async () => {
    await subjects.control.clearCalls()
    const cells = (await safetyRoutes()).flatMap((route) =>
      principals.map((principal) => ({ route, principal })),
    )
    await inGroups(cells, atOnce, async ({ route, principal }) => {
      const { method, path } = route
      const response = await fetch(app.url + filled(path, randomUUID()), {
        method,
        headers: {
          ...principal.headers,
          ...(method !== 'GET' && {
            'content-type': 'application/json',
            'idempotency-key': randomUUID(),
          }),
        },
        // An empty body passes the check of rights and changes nothing.
        body: method === 'GET' ? undefined : '{}',
      })
      const least = leastRoles[keyOf(route)] ?? 'admin'
      const may = principal.role !== null && roles.indexOf(principal.role) >= roles.indexOf(least)
      const refusal = principal.role === null ? 401 : 403
      const label = `${principal.name}: ${keyOf(route)}`
      const { status } = response
      const seen = status === 401 || status === 403 ? status : 'let through'
      expect({ label, seen }).toEqual({ label, seen: may ? 'let through' : refusal })
    })
    expect((await subjects.calls()).filter(({ method }) => method !== 'GET')).toEqual([])
    console.log(
      `S1  ${cells.length} cells of bans, modes, proposals, notes and cases, as written out`,
    )
  })
})

async function statuses(who: Principal[], name: OperationName): Promise<number[]> {
  return inGroups(who, 1, async (principal) => {
    const response = await send(app.url, principal, await subjects.request(name))
    return response.status
  })
}

const change = (set: string, name: string) =>
  database.query(`update users set ${set} where email = $1`, [emailOf(name)])

describe('S6: what is taken away is gone with the next request', () => {
  it('demotes sessions and tokens', async () => {
    const who = await factory.account('demoted', 'admin')
    expect(await statuses(who, 'rooms.update')).toEqual([200, 200])
    await change(`role = 'viewer'`, 'demoted')
    expect(await statuses(who, 'rooms.update')).toEqual([403, 403])
    expect(await statuses(who, 'rooms.get')).toEqual([200, 200])
  })

  it('shuts out a disabled user', async () => {
    const who = await factory.account('disabled', 'moderator')
    expect(await statuses(who, 'sessions.mute')).toEqual([200, 200])
    await change('disabled_at = now()', 'disabled')
    expect(await statuses(who, 'sessions.mute')).toEqual([401, 401])
    expect(await statuses(who, 'rooms.list')).toEqual([401, 401])
  })

  it.each([
    ['idle for an hour', `last_input_at = now() - interval '61 minutes'`],
    [
      'twelve hours old',
      `created_at = now() - interval '13 hours', expires_at = now() - interval '1 hour'`,
    ],
    ['revoked', 'revoked_at = now()'],
  ])('ends a session that is %s', async (name, set) => {
    const account = name.replaceAll(' ', '-')
    const [session] = await factory.account(account, 'viewer')
    expect(await statuses([session], 'rooms.list')).toEqual([200])
    await database.query(
      `update user_sessions set ${set} where user_id = (select id from users where email = $1)`,
      [emailOf(account)],
    )
    expect(await statuses([session], 'rooms.list')).toEqual([401])
  })
})
