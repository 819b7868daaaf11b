import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type App } from '@/e2e/harness/app'
import { signIn } from '@/e2e/harness/sign-in'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { accountEnvironment, admin, noRateLimit } from './support/account-app'
import { cuttable, type Cuttable } from './support/cuttable'
import { faultsOf, LiveClient } from './support/live-client'
import { createPostgres, type Postgres } from './support/postgres'
import { Subjects } from './support/subjects'
import { rounds } from './rounds'

const electedMs = 10_000
const answeredMs = 5_000

let postgres: Postgres
let simulator: RunningSimulator
let subjects: Subjects
let environment: Record<string, string>

type Instance = { app: App; wire: Cuttable }
const running: Instance[] = []

async function startInstance(): Promise<Instance> {
  const wire = await cuttable(postgres.url)
  const app = await startApp({ env: { ...environment, DATABASE_URL: wire.url } })
  running.push({ app, wire })
  return { app, wire }
}

beforeAll(async () => {
  postgres = await createPostgres()
  simulator = await startSimulator({ apiKey: 'KEY-of-the-proofs', rateLimit: noRateLimit })
  subjects = new Subjects(simulator.url, simulator.apiKey)
  environment = accountEnvironment(simulator)
})

afterAll(async () => {
  for (const { app, wire } of running) {
    await app.stop().catch(() => undefined)
    await wire.close()
  }
  await simulator.close()
  await postgres.drop()
})

type Lease = { leader: string; epoch: string; active: boolean }

async function lease(): Promise<Lease | undefined> {
  const [row] = await postgres.query<Lease>(
    'select leader, epoch, until > now() as active from leader_lease',
  )
  return row
}

/** Milliseconds until an instance other than `before` leads. */
async function untilElected(before: string | undefined): Promise<number> {
  const began = performance.now()
  const elected = async () => {
    const now = await lease()
    return now?.active === true && now.leader !== before
  }
  await expect.poll(elected, { timeout: electedMs * 2, interval: 50 }).toBe(true)
  return performance.now() - began
}

/** Joins a participant to a new room; resolves when the follower has received it. */
async function joinArrives(follower: LiveClient): Promise<void> {
  const before = follower.ids.length
  await subjects.liveSession(2)
  await expect.poll(() => follower.ids.length, { timeout: 60_000 }).toBeGreaterThan(before)
}

/** The slowest of an instance's answers, whatever their status, in ms. */
async function slowestAnswer(app: App, cookie: string): Promise<number> {
  const asked = ['/api/directory/live', '/api/health/ready', '/api/tokens'].map(async (path) => {
    const began = performance.now()
    await fetch(app.url + path, { headers: { cookie } }).then((response) => response.arrayBuffer())
    return performance.now() - began
  })
  return Math.max(...(await Promise.all(asked)))
}

it('R12: two instances on one Postgres have one leader, whatever becomes of it, and lose nothing', async () => {
  const count = rounds('R12 leader killed, wire cut, database away', { full: 10, reduced: 1 })
  const elections: number[] = []
  const answers: number[] = []
  let faults = { doubled: 0, lost: 0 }
  for (let round = 0; round < count; round += 1) {
    const first = await startInstance()
    await untilElected(undefined)
    const second = await startInstance()
    const { cookie } = await signIn(second.app.url, admin.email, admin.password)
    const follower = new LiveClient(second.app.url, { cookie }, { comesBack: true })
    await expect.poll(() => follower.isGreeted, { timeout: 60_000 }).toBe(true)
    await joinArrives(follower)

    const killed = (await lease())?.leader
    process.kill(first.app.pid, 'SIGKILL')
    elections.push(await untilElected(killed))
    await joinArrives(follower)

    const third = await startInstance()
    const cut = (await lease())?.leader
    second.wire.cut()
    const [elected, answered] = await Promise.all([
      untilElected(cut),
      slowestAnswer(second.app, cookie),
    ])
    elections.push(elected)
    answers.push(answered)
    second.wire.restore()
    await joinArrives(follower)

    second.wire.cut()
    third.wire.cut()
    answers.push(await slowestAnswer(third.app, cookie))
    second.wire.restore()
    third.wire.restore()
    await joinArrives(follower)
    follower.leave()
    const found = faultsOf(follower)
    faults = { doubled: faults.doubled + found.doubled, lost: faults.lost + found.lost }
    expect(follower.of('reset')).toEqual([])
    for (const { app } of [second, third]) await app.stop()
    running.length = 0
  }
  const maxMs = (values: number[]) => Math.round(Math.max(...values))
  console.log(
    `R12: ${elections.length} elections, slowest ${maxMs(elections)} ms; slowest answer without ` +
      `the database ${maxMs(answers)} ms; events lost ${faults.lost}, doubled ${faults.doubled}`,
  )
  expect(maxMs(elections)).toBeLessThanOrEqual(electedMs)
  expect(maxMs(answers)).toBeLessThanOrEqual(answeredMs)
  expect(faults).toEqual({ doubled: 0, lost: 0 })
})
