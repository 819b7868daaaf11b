import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type App } from '@/e2e/harness/app'
import { signIn } from '@/e2e/harness/sign-in'
import type { OperationName } from '@/lib/contract/operations'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { accountEnvironment, admin, noRateLimit } from './support/account-app'
import { everyAuditRow, verifiedRows, type AuditRow } from './support/audit'
import { bearerPrincipal, makeToken, send, type Principal } from './support/principal'
import { Subjects } from './support/subjects'
import { unrecorded } from './support/unrecorded'
import { rounds } from './rounds'

const workers = 6
const longestRunMs = 1200
const load: OperationName[] = ['rooms.create', 'rooms.update', 'sessions.mute', 'rooms.delete']

let dataDir = ''
let simulator: RunningSimulator
let environment: Record<string, string> = {}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'roomwarden-durable-'))
  simulator = await startSimulator({ apiKey: 'KEY-of-the-proofs', rateLimit: noRateLimit })
  environment = { ...accountEnvironment(simulator), DATA_DIR: dataDir }
})

afterAll(async () => {
  await simulator.close()
  await rm(dataDir, { recursive: true, force: true })
})

type Acknowledged = { auditId: string; status: number }

/** Acts without a pause until the server is gone, and keeps the answers. */
async function act(
  app: App,
  principal: Principal,
  subjects: Subjects,
  worker: number,
  begun: () => void,
) {
  const acknowledged: Acknowledged[] = []
  for (let index = worker; ; index += 1) {
    const name = load[index % load.length] ?? 'rooms.create'
    try {
      const response = await send(app.url, principal, await subjects.request(name))
      const auditId = response.headers.get('roomwarden-audit-id')
      if (auditId) acknowledged.push({ auditId, status: response.status })
      await response.arrayBuffer()
      begun()
    } catch {
      return acknowledged // The server was killed.
    }
  }
}

async function killUnderLoad(principal: Principal): Promise<Acknowledged[]> {
  const app = await startApp({ env: environment })
  const subjects = new Subjects(simulator.url, simulator.apiKey)
  let begun = () => {}
  const underWay = new Promise<void>((resolve) => (begun = resolve))
  const working = Array.from({ length: workers }, (_, worker) =>
    act(app, principal, subjects, worker, begun),
  )
  await underWay
  await delay(Math.random() * longestRunMs)
  await app.kill()
  return (await Promise.all(working)).flat()
}

/** The token lives in the same database, so it must survive as well. */
async function firstStart(): Promise<Principal> {
  const app = await startApp({ env: environment })
  const account = await signIn(app.url, admin.email, admin.password)
  const { token } = await makeToken(account, 'admin')
  await app.stop()
  return bearerPrincipal('token', 'admin', token)
}

async function tableAfterRestart(): Promise<AuditRow[]> {
  const app = await startApp({ env: environment })
  await app.stop()
  const database = await PGlite.create(join(dataDir, 'main', 'postgres'))
  const { rows } = await database.query<AuditRow>(everyAuditRow)
  await database.close()
  return rows
}

async function journaledIntents(): Promise<string[]> {
  const folder = join(dataDir, 'main')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.journal'))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line.endsWith('}')))
  return lines.map((line) => (JSON.parse(line) as { auditId: string }).auditId)
}

it('R2: nothing recorded is lost when the server is killed', async () => {
  const count = rounds('R2 kill -9', { full: 50, reduced: 2 })
  const principal = await firstStart()
  const acknowledged: Acknowledged[] = []
  for (let round = 0; round < count; round++) {
    const answered = await killUnderLoad(principal)
    expect(answered.length).toBeGreaterThan(0)
    acknowledged.push(...answered)
  }

  const rows = await tableAfterRestart()
  const intents = new Set(rows.filter(({ kind }) => kind === 'intent').map((row) => row.audit_id))
  const outcomes = new Map(
    rows.filter(({ kind }) => kind === 'outcome').map((row) => [row.audit_id, row.outcome]),
  )
  const lost = acknowledged.filter(({ auditId }) => !intents.has(auditId))
  expect(lost).toEqual([])
  expect((await journaledIntents()).filter((id) => !intents.has(id))).toEqual([])
  expect([...intents].filter((id) => !outcomes.has(id))).toEqual([])
  const wrong = acknowledged.filter(
    ({ auditId, status }) => status < 300 && outcomes.get(auditId) !== 'succeeded',
  )
  expect(wrong).toEqual([])
  expect(verifiedRows(rows)).toBe(rows.length)

  const calls = await new Subjects(simulator.url).calls()
  const sent = calls.filter(({ method }) => method !== 'GET')
  expect(sent.length).toBeGreaterThan(acknowledged.length / 2)
  expect(unrecorded(sent, rows)).toBe(0)
  const unknown = [...outcomes.values()].filter((outcome) => outcome === 'unknown').length
  console.log(
    `R2  ${count} × kill -9, ${acknowledged.length} acknowledged mutations, 0 lost; ` +
      `${unknown} cut short and closed as unknown; chain of ${rows.length} rows whole`,
  )
})
