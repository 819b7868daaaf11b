import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type App } from '@/e2e/harness/app'
import { signIn } from '@/e2e/harness/sign-in'
import type { DeletionAnswer, DeletionState } from '@/lib/contract/deletions'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { accountEnvironment, admin, noRateLimit } from './support/account-app'
import { createPostgres, type Postgres } from './support/postgres'
import { Subjects } from './support/subjects'
import { rounds } from './rounds'

const adoptedMs = 30_000
const full = 20
/** Far above need: each round waits for a lease to expire and starts a server. */
const timeoutMs = full * 90_000

/**
 * The fault that each item meets when the server is killed, in the order of the list, and the
 * item's final state.
 */
const fates: { fault?: 'hang' | 'hang_after_effect'; becomes: DeletionState }[] = [
  { becomes: 'deleted' },
  { becomes: 'deleted' },
  { fault: 'hang_after_effect', becomes: 'gone' },
  { fault: 'hang', becomes: 'unknown' },
  { fault: 'hang_after_effect', becomes: 'gone' },
  { fault: 'hang', becomes: 'unknown' },
  { becomes: 'deleted' },
  { becomes: 'deleted' },
  { becomes: 'deleted' },
  { becomes: 'deleted' },
]

let simulator: RunningSimulator
let subjects: Subjects
let postgres: Postgres
let dataDir = ''
let environment: Record<string, string> = {}
const running = new Set<App>()

beforeAll(async () => {
  postgres = await createPostgres()
  dataDir = await mkdtemp(join(tmpdir(), 'roomwarden-jobs-'))
  simulator = await startSimulator({
    apiKey: 'KEY-of-the-proofs',
    rateLimit: noRateLimit,
    scale: 20,
  })
  subjects = new Subjects(simulator.url, simulator.apiKey)
  environment = accountEnvironment(simulator)
})

afterAll(async () => {
  for (const app of running) await app.stop().catch(() => undefined)
  await simulator.close()
  await postgres.drop()
  await rm(dataDir, { recursive: true, force: true })
})

async function start(env: Record<string, string>): Promise<App> {
  const app = await startApp({ env: { ...environment, ...env } })
  running.add(app)
  return app
}

async function kill(app: App): Promise<void> {
  await app.kill()
  running.delete(app)
}

async function deletionsSent(ids: string[]): Promise<number[]> {
  const calls = (await subjects.calls()).filter(({ method }) => method === 'DELETE')
  return ids.map((id) => calls.filter(({ path }) => path === `/v2/room_recordings/${id}`).length)
}

type Left = { id: string; targets: string[] }

/** Starts a deletion and kills its server while four of its items await Telnyx's answer. */
async function leaveHalfWay(app: App): Promise<Left> {
  const targets: string[] = []
  for (const { fault } of fates) {
    const { id } = await subjects.recording()
    targets.push(id)
    if (fault) await subjects.control.addFault({ id, method: 'DELETE', shape: fault, times: 1 })
  }
  const account = await signIn(app.url, admin.email, admin.password)
  const body = JSON.stringify({ ids: targets })
  const response = await account.fetch('/api/deletions', { method: 'POST', body })
  expect(response.status).toBe(202)
  const { data } = (await response.json()) as DeletionAnswer
  await expect.poll(() => deletionsSent(targets)).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0])
  await kill(app)
  return { id: data.id, targets }
}

/** Milliseconds until another server has finished the job; checks the state of every item. */
async function untilAdopted(app: App, { id, targets }: Left): Promise<number> {
  const began = performance.now()
  const account = await signIn(app.url, admin.email, admin.password)
  const read = async () =>
    ((await (await account.fetch(`/api/deletions/${id}`)).json()) as DeletionAnswer).data
  const isFinished = async () => (await read()).finishedAt !== null
  await expect.poll(isFinished, { timeout: adoptedMs * 2, interval: 100 }).toBe(true)
  const ms = performance.now() - began
  const { items } = await read()
  const states = new Map(items.map(({ id: item, state }) => [item, state]))
  expect(targets.map((target) => states.get(target))).toEqual(fates.map(({ becomes }) => becomes))
  expect(await deletionsSent(targets)).toEqual(targets.map(() => 1))
  return ms
}

function report(where: string, times: number[]): void {
  const slowest = Math.round(Math.max(...times))
  console.log(
    `R16 ${where}: ${times.length} × kill -9 in the midst of a job, adopted after at most ${slowest} ms; ` +
      'no item sent twice, none lost, those without an answer looked at or said to be unknown',
  )
  expect(slowest).toBeLessThanOrEqual(adoptedMs)
}

it(
  'R16: a job whose server was killed is adopted by another one on the same Postgres',
  async () => {
    const count = rounds('R16 server killed, Postgres', { full, reduced: 2 })
    const onPostgres = { DATABASE_URL: postgres.url }
    const times: number[] = []
    let next = await start(onPostgres)
    for (let round = 0; round < count; round += 1) {
      const survivor = await start(onPostgres)
      times.push(await untilAdopted(survivor, await leaveHalfWay(next)))
      next = survivor
    }
    report('on Postgres, by a survivor', times)
  },
  timeoutMs,
)

it(
  'R16: a job whose server was killed is adopted by the next start on the embedded database',
  async () => {
    const count = rounds('R16 server killed, embedded', { full, reduced: 2 })
    const times: number[] = []
    let app = await start({ DATA_DIR: dataDir })
    for (let round = 0; round < count; round += 1) {
      const left = await leaveHalfWay(app)
      app = await start({ DATA_DIR: dataDir })
      times.push(await untilAdopted(app, left))
    }
    report('on the embedded database, by the next start', times)
  },
  timeoutMs,
)
