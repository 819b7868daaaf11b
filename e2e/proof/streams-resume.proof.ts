import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type App } from '@/e2e/harness/app'
import { freePort } from '@/scripts/test/free-port.mjs'
import { signIn, type SignedIn } from '@/e2e/harness/sign-in'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { accountEnvironment, admin, noRateLimit } from './support/account-app'
import { makeToken } from './support/principal'
import { LiveClient } from './support/live-client'
import { rounds } from './rounds'

const streamCount = rounds('R10 streams', { full: 200, reduced: 40 })
const eventCount = rounds('R10 events', { full: 1_000, reduced: 200 })
const cutCount = rounds('R10 cuts', { full: 100, reduced: 20 })
const restartCount = rounds('R10 restarts', { full: 3, reduced: 1 })

/** Each user stays below the limit of streams per user. */
const streamsEach = 40
const atOnce = 10

let simulator: RunningSimulator
let control: SimulatorControl
let env: Record<string, string>
let app: App
let administrator: SignedIn
const clients: LiveClient[] = []

beforeAll(async () => {
  simulator = await startSimulator({ apiKey: 'KEY-of-the-streams', rateLimit: noRateLimit })
  control = new SimulatorControl(simulator.url)
  await control.reset({ empty: true })
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'roomwarden-resume-'))
  env = accountEnvironment(simulator, { DATA_DIR, PORT: String(await freePort()) })
  app = await startApp({ env })
  administrator = await signIn(app.url, admin.email, admin.password)
})

afterAll(async () => {
  for (const client of clients) client.leave()
  await app.stop()
  await simulator.close()
  await rm(env.DATA_DIR ?? '', { recursive: true, force: true })
})

/** Invites a user, accepts for them and returns the headers of a personal token. */
async function colleague(): Promise<Record<string, string>> {
  const name = `Ann ${randomUUID()}`
  const email = `${randomUUID()}@proof.test`
  const invitation = JSON.stringify({ email, name, role: 'viewer' })
  const invited = await administrator.fetch('/api/invitations', {
    method: 'POST',
    body: invitation,
  })
  const { data } = (await invited.json()) as { data: { url: string } }
  const token = new URL(data.url).searchParams.get('token')
  const accepted = await fetch(`${app.url}/api/invitations/accept`, {
    method: 'POST',
    headers: { origin: app.url, 'content-type': 'application/json' },
    body: JSON.stringify({ token, name, password: admin.password }),
  })
  expect(accepted.ok).toBe(true)
  const account = await signIn(app.url, email, admin.password)
  return { authorization: `Bearer ${(await makeToken(account, 'viewer')).token}` }
}

async function openStreams(): Promise<void> {
  for (let from = 0; from < streamCount; from += streamsEach) {
    const headers = await colleague()
    for (let index = 0; index < streamsEach; index++)
      clients.push(new LiveClient(app.url, headers, { comesBack: true }))
  }
  const greeted = () => clients.filter(({ frames }) => frames.length > 0).length
  await expect.poll(greeted, { timeout: 120_000 }).toBe(streamCount)
}

async function headId(): Promise<number> {
  const live = await administrator.fetch('/api/directory/live')
  return ((await live.json()) as { meta: { eventId: number } }).meta.eventId
}

async function cutOne(index: number): Promise<void> {
  const client = clients[index % streamCount]
  await expect.poll(() => client?.isGreeted, { timeout: 120_000 }).toBe(true)
  client?.cut()
}

const restartAt = (step: number, steps: number) =>
  Array.from({ length: restartCount }, (_, n) =>
    Math.floor(((n + 1) * steps) / (restartCount + 1)),
  ).includes(step)

it('R10: no stream loses or doubles a change, through cuts and restarts', async () => {
  await openStreams()
  const first = await headId()
  const steps = eventCount / atOnce
  for (let step = 0; step < steps; step++) {
    const { id: room_id } = await control.createRoom({ unique_name: `R10 ${step}` })
    await control.join({ room_id, count: atOnce })
    for (let cut = 0; cut < cutCount / steps; cut++) await cutOne(step * 7 + cut * 13)
    if (restartAt(step, steps)) {
      await app.stop()
      app = await startApp({ env })
    }
    // Waits for the next poll, so that changes come in many events and not in one.
    if (step % 4 === 3)
      await expect.poll(headId, { timeout: 120_000 }).toBeGreaterThan(first + step)
  }
  await expect.poll(headId, { timeout: 120_000 }).toBeGreaterThanOrEqual(first + eventCount + steps)
  const head = await headId()
  const behind = () => clients.filter(({ ids }) => ids.at(-1) !== head).length
  await expect.poll(behind, { timeout: 120_000 }).toBe(0)
  let [lost, doubled] = [0, 0]
  for (const { ids, beganAfter } of clients) {
    const distinct = new Set(ids)
    doubled += ids.length - distinct.size
    lost += head - beganAfter - distinct.size
    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
  }
  const resumes = clients.reduce((sum, client) => sum + client.of('hello').length - 1, 0)
  expect({ lost, doubled, resets: clients.flatMap((client) => client.of('reset')) }).toEqual({
    lost: 0,
    doubled: 0,
    resets: [],
  })
  expect(resumes).toBeGreaterThanOrEqual(restartCount * streamCount)
  console.log(
    `R10 ${streamCount} streams × ${head - first} changes, ${cutCount} cuts and ${restartCount} ` +
      `restarts (${resumes} resumes): ${lost} lost, ${doubled} doubled`,
  )
})
