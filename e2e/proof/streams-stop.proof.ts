import { isOfMirror } from '@/e2e/harness/is-of-mirror'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startApp, type App } from '@/e2e/harness/app'
import { signIn } from '@/e2e/harness/sign-in'
import { demoPassword } from '@/lib/contract/demo-accounts'
import { roles } from '@/lib/contract/roles'
import { SimulatorControl } from '@/simulator/control-client'
import { LiveClient } from './support/live-client'
import { rounds } from './rounds'

const [streamCount, callCount] = [200, 20]

async function openStreams(app: App): Promise<LiveClient[]> {
  const accounts = await Promise.all(
    roles.map((role) => signIn(app.url, `${role}@demo.test`, demoPassword)),
  )
  const clients = Array.from({ length: streamCount }, (_, index) => {
    const cookie = accounts[index % accounts.length]?.cookie ?? ''
    return new LiveClient(app.url, { cookie })
  })
  const opened = () => clients.filter(({ frames }) => frames.length > 0).length
  await expect.poll(opened, { timeout: 60_000 }).toBe(streamCount)
  return clients
}

/** Starts calls that Telnyx answers only after two seconds, and which must be allowed to finish. */
async function startCalls(app: App): Promise<Promise<number>[]> {
  const control = new SimulatorControl(app.simulatorUrl)
  await control.addFault({ operation: 'ListRooms', shape: 'latency', ms: 2_000 })
  const { cookie } = await signIn(app.url, 'viewer@demo.test', demoPassword)
  const count = async () => (await control.calls()).filter((call) => !isOfMirror(call)).length
  const before = await count()
  const calls = Array.from({ length: callCount }, async () => {
    const answer = await fetch(`${app.url}/api/v2/rooms`, { headers: { cookie } })
    await answer.arrayBuffer()
    return answer.status
  })
  const arrived = async () => (await count()) - before
  await expect.poll(arrived, { timeout: 60_000 }).toBeGreaterThanOrEqual(callCount)
  return calls
}

it('R9: SIGTERM with 200 streams and 20 calls in flight', async () => {
  const count = rounds('R9 streams', { full: 20, reduced: 1 })
  const dataDir = await mkdtemp(join(tmpdir(), 'roomwarden-streams-'))
  let slowestMs = 0
  for (let round = 0; round < count; round++) {
    const app = await startApp({ life: false, env: { DATA_DIR: dataDir } })
    const clients = await openStreams(app)
    const calls = await startCalls(app)
    expect(clients.filter(({ isOpen }) => isOpen)).toHaveLength(streamCount)
    const stoppedAt = performance.now()
    await app.stop()
    const afterMs = performance.now() - stoppedAt
    slowestMs = Math.max(slowestMs, afterMs)
    expect(afterMs).toBeLessThan(10_000)
    expect(await Promise.all(calls)).toEqual(Array.from({ length: callCount }, () => 200))
    await expect.poll(() => clients.filter(({ isOpen }) => isOpen).length).toBe(0)
  }
  await rm(dataDir, { recursive: true, force: true })
  console.log(
    `R9  ${count} × SIGTERM with ${streamCount} streams and ${callCount} calls in flight: ` +
      `exit 0 after ${Math.round(slowestMs)} ms at most, every call answered`,
  )
})
