import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '@/e2e/harness/sign-in'
import { isMutation, operation } from '@/lib/contract/operations'
import { admin, startAccountApp, type AccountApp } from './support/account-app'
import { everyAuditRow, verifiedRows, type AuditRow } from './support/audit'
import {
  bearerPrincipal,
  cookiePrincipal,
  makeToken,
  send,
  type Principal,
} from './support/principal'
import { cuttable, type Cuttable } from './support/cuttable'
import { errorOf } from './support/errors'
import { inGroups } from './support/in-groups'
import { operationNames } from './support/operation-of'
import { createPostgres, type Postgres } from './support/postgres'
import { Subjects, type OperationRequest } from './support/subjects'
import { unrecorded } from './support/unrecorded'
import { rounds } from './rounds'

const atOnce = 8
const mutations = operationNames.filter(isMutation)

let database: Postgres
let wire: Cuttable
let app: AccountApp
let subjects: Subjects
let browser: Principal
let client: Principal

beforeAll(async () => {
  database = await createPostgres()
  wire = await cuttable(database.url)
  app = await startAccountApp({ DATABASE_URL: wire.url })
  subjects = new Subjects(app.simulatorUrl, app.simulator.apiKey)
  const account = await signIn(app.url, admin.email, admin.password)
  browser = cookiePrincipal(app.url, 'session', 'admin', account.cookie)
  client = bearerPrincipal('token', 'admin', (await makeToken(account, 'admin')).token)
})

afterAll(async () => {
  wire.restore()
  await app.stop()
  await wire.close()
  await database.drop()
})

const targetIn = (path: string) => /[0-9a-f-]{36}/.exec(path)?.[0]

const faultShapes = [
  'reset_after_effect',
  'truncated_json',
  'server_error_errors',
  'unprocessable_errors',
  'reset',
]

async function busyRequests(count: number): Promise<OperationRequest[]> {
  const names = Array.from({ length: count }, () => operationNames).flat()
  return inGroups(names, atOnce, (name) => subjects.request(name))
}

/** Gives every third request a fault, if it names an object of its own. */
async function addFaults(requests: OperationRequest[]): Promise<void> {
  for (const [index, { path }] of requests.entries()) {
    const id = targetIn(path)
    const shape = faultShapes[index % faultShapes.length]
    if (id && shape && index % 3 === 0) await subjects.control.addFault({ id, shape, times: 1 })
  }
}

describe('R1: nothing happens unrecorded', () => {
  it('has an earlier intent for everything that reached Telnyx', async () => {
    const count = rounds('R1 busy rounds', { full: 40, reduced: 4 })
    const requests = await busyRequests(count)
    await subjects.control.clearCalls()
    await addFaults(requests)
    await inGroups(requests, atOnce, (request, index) =>
      send(app.url, index % 2 ? browser : client, request),
    )
    await subjects.control.clearFaults()
    const seen = (await subjects.calls()).filter(({ method }) => method !== 'GET')
    const rows = await database.query<AuditRow>(everyAuditRow)
    expect(seen.length).toBeGreaterThan(count * (mutations.length - 2))
    expect(unrecorded(seen, rows)).toBe(0)
    expect(verifiedRows(rows)).toBe(rows.length)
    const open = rows.filter(
      ({ kind, audit_id }) =>
        kind === 'intent' &&
        !rows.some((other) => other.kind === 'outcome' && other.audit_id === audit_id),
    )
    expect(open).toEqual([])
    console.log(
      `R1  ${requests.length} requests with faults, ${seen.length} mutations at Telnyx, ` +
        `0 without an earlier intent; chain of ${rows.length} rows whole`,
    )
  })

  it('has committed the intent while Telnyx still thinks', async () => {
    const requests = await inGroups(mutations, atOnce, (name) => subjects.request(name))
    await subjects.control.clearCalls()
    const methods = new Set(requests.map(({ method }) => method))
    for (const method of methods)
      await subjects.control.addFault({ shape: 'latency', ms: 6_000, method })
    await inGroups(requests, requests.length, async (request) => {
      const { name, method, path } = request
      const answer = send(app.url, client, request)
      const arrived = async () =>
        (await subjects.calls()).some(
          (call) => call.method === method && call.path === `/v2${path}`,
        )
      await expect.poll(arrived, { timeout: 60_000, interval: 50 }).toBe(true)
      const committed = await database.query<AuditRow>(
        'select * from audit_events where target_id is not distinct from $1 and action = $2 order by seq',
        [targetIn(path) ?? null, operation(name).audit],
      )
      const last = committed.at(-1)
      expect(last).toMatchObject({ kind: 'intent' })
      expect((await answer).headers.get('roomwarden-audit-id')).toBe(last?.audit_id)
    })
    await subjects.control.clearFaults()
    console.log(`R1  ${mutations.length} mutations in flight, each with its committed intent`)
  })

  async function expectNotSent(requests: OperationRequest[]): Promise<void> {
    await inGroups(requests, atOnce, async (request) => {
      const response = await send(app.url, client, request)
      const label = request.name
      expect({ label, status: response.status }).toEqual({ label, status: 503 })
      expect((await errorOf(response)).meta).toMatchObject({
        reason: 'audit_unavailable',
        outcome: 'not_sent',
      })
      expect(response.headers.get('x-should-retry')).not.toBe('true')
    })
    const calls = await subjects.calls()
    expect(calls.filter(({ method }) => method !== 'GET')).toEqual([])
  }

  it('sends nothing when the intent cannot be written', async () => {
    const requests = await inGroups(mutations, atOnce, (name) => subjects.request(name))
    await subjects.control.clearCalls()
    await database.query(
      `create function refuse_intent() returns trigger language plpgsql as
       $$ begin raise exception 'disk full'; end $$`,
    )
    await database.query(
      `create trigger refuse_intent before insert on audit_events for each row
       when (new.kind = 'intent') execute function refuse_intent()`,
    )
    await expectNotSent(requests)
    await database.query('drop trigger refuse_intent on audit_events')
    expect((await send(app.url, client, await subjects.request('rooms.create'))).status).toBe(201)
    console.log(`R1  ${requests.length} mutations with a trail that takes no rows: 0 sent`)
  })

  it('sends nothing while the database is away, and goes on when it is back', async () => {
    const requests = await inGroups(mutations, atOnce, (name) => subjects.request(name))
    await subjects.control.clearCalls()
    wire.cut()
    await expectNotSent(requests)
    const read = await send(app.url, client, await subjects.request('rooms.list'))
    expect(read.status).toBe(503)
    expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(503)
    expect((await fetch(`${app.url}/api/health/live`)).status).toBe(200)
    wire.restore()
    const ready = async () => (await fetch(`${app.url}/api/health/ready`)).status
    await expect.poll(ready, { timeout: 60_000 }).toBe(200)
    expect((await send(app.url, client, await subjects.request('rooms.create'))).status).toBe(201)
    expect(verifiedRows(await database.query<AuditRow>(everyAuditRow))).toBeGreaterThan(0)
    console.log(`R1  ${requests.length} mutations with the database away: 0 sent`)
  })
})
