import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { startApp } from '@/e2e/harness/app'
import { newUser } from '@/e2e/harness/new-user'
import { signIn } from '@/e2e/harness/sign-in'
import type { Role } from '@/lib/contract/roles'
import { SimulatorControl } from '@/simulator/control-client'
import { MemoryProbe } from './harness/memory'
import { Followers } from './soak/followers'
import { Load } from './soak/load'
import { takeSample, toLine, type Sample } from './soak/sample'
import { growth, growthOfPaths } from './soak/thirds'

const file = 'bench/soak.json'
const goal = 1.05
/** Each opens 25 streams; the last one is the moderator who acts. */
const roles: Role[] = ['viewer', 'viewer', 'viewer', 'support', 'support', 'support', 'moderator']
const roleOfActs: Role = 'moderator'
const streamsEach = 25
const minuteMs = 60_000

type SoakOptions = { minutes: number; onStop: (stop: () => unknown) => void }

async function signInAs(url: string, role: Role, index: number) {
  const { email, password } = await newUser(url, role, `Soak ${index}`)
  return signIn(url, email, password)
}

async function signInAll(url: string) {
  const users = []
  for (const [index, role] of [...roles, roleOfActs].entries()) {
    users.push(await signInAs(url, role, index))
  }
  return users
}

/** Starts the app with a simulator whose people come and go and whose webhooks reach the app. */
async function open(onStop: SoakOptions['onStop']) {
  const probe = await MemoryProbe.open()
  onStop(() => probe.close())
  const starting = startApp({ env: probe.env })
  onStop(async () => (await starting).stop())
  const app = await starting
  const control = new SimulatorControl(app.simulatorUrl)
  await control.settings({ default_webhook_url: `${app.url}/api/webhooks/telnyx` })
  const users = await signInAll(app.url)
  const cookies = users.map(({ cookie }) => cookie)
  const followers = new Followers(app.url, cookies, streamsEach)
  const load = new Load(users, users.at(-1) ?? (await signInAs(app.url, roleOfActs, users.length)))
  onStop(() => {
    load.stop()
    followers.stop()
  })
  await followers.start()
  await load.start()
  return { pid: app.pid, probe, load, followers }
}

/**
 * R13: hours of work compressed, in which nothing may grow. Prints a line a minute, then compares the
 * last third with the middle one; resolves with whether the goal is reached.
 */
export async function runSoak({ minutes, onStop }: SoakOptions): Promise<boolean> {
  const observed = await open(onStop)
  const samples: Sample[] = []
  const begun = performance.now()
  for (let minute = 1; minute <= minutes; minute += 1) {
    await pause(Math.max(0, begun + minute * minuteMs - performance.now()))
    const sample = await takeSample(minute, observed)
    samples.push(sample)
    console.log(toLine(sample))
  }
  const grown = growth(samples)
  for (const { what, middle, last, ratio } of grown) {
    const shown = `${last.toFixed(1)} ÷ ${middle.toFixed(1)} = ${ratio.toFixed(3)}`
    console.log(`${what.padEnd(8)} last third ÷ middle third: ${shown} (≤ ${goal})`)
  }
  for (const [path, ratio] of growthOfPaths(samples)) console.log(`  ${ratio.toFixed(2)} ${path}`)
  const { lost = 0, doubled = 0, failed = 0 } = samples.at(-1) ?? {}
  const machine = { node: process.version, cores: cpus().length, platform: process.platform }
  const results = { measuredAt: new Date().toISOString(), machine, minutes, goal, grown, samples }
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`)
  return grown.every(({ ratio }) => ratio <= goal) && lost + doubled + failed === 0
}
