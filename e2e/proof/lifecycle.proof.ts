import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type App } from '@/e2e/harness/app'
import { appEnvironment } from '@/e2e/harness/environment'
import { freePort } from '@/scripts/test/free-port.mjs'
import { runProgram } from '@/e2e/harness/process'
import { rounds } from './rounds'

const startLimitMs = 180_000

let dataDir = ''
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'roomwarden-lifecycle-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

function npmStart(env: Record<string, string>) {
  return runProgram('npm', ['start'], { cwd: process.cwd(), env: appEnvironment(env) })
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.unref()
  })
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false // There is no such process.
  }
}

describe('a signal ends everything within 10 s, frees the port and exits 0', () => {
  const count = rounds('R9 signals', { full: 5, reduced: 1 })
  const cases = [
    ['SIGTERM', 'npm alone'],
    ['SIGINT', 'npm alone'],
    ['SIGTERM', 'the group'],
    ['SIGINT', 'the group'],
  ] as const

  it.each(cases)('%s to %s', async (signal, target) => {
    for (let round = 0; round < count; round++) {
      const port = await freePort()
      const app = npmStart({ PORT: String(port), DATA_DIR: dataDir })
      await app.waitFor(/^ready /m, startLimitMs)
      const sentAt = performance.now()
      process.kill(target === 'the group' ? -app.pid : app.pid, signal)
      const { code } = await app.exit()
      expect(performance.now() - sentAt).toBeLessThan(10_000)
      expect({ code, log: app.logs() }).toMatchObject({ code: 0 })
      expect(await isOpen(port)).toBe(false)
    }
  })
})

it('ends the simulator even when the server is killed outright', async () => {
  const app = await startApp()
  process.kill(app.pid, 'SIGKILL')
  await expect
    .poll(() => isOpen(Number(new URL(app.simulatorUrl).port)), { timeout: 5_000 })
    .toBe(false)
  await rm(app.dataDir, { recursive: true, force: true })
})

describe('a DATA_DIR that is in use', () => {
  let first: App
  beforeAll(async () => {
    first = await startApp({ env: { DATA_DIR: dataDir } })
  })
  afterAll(() => first.stop())

  it('is refused to a second process, which names the first', async () => {
    const count = rounds('R8 second owner', { full: 20, reduced: 1 })
    for (let round = 0; round < count; round++) {
      const env = appEnvironment({ PORT: String(await freePort()), DATA_DIR: dataDir })
      const second = runProgram(process.execPath, ['scripts/start.mjs'], {
        cwd: process.cwd(),
        env,
      })
      const { code, afterMs } = await second.exit()
      expect({ code, log: second.logs() }).toMatchObject({ code: 1 })
      expect(second.logs()).toMatch(new RegExp(`\\b${first.pid}\\b`))
      expect(afterMs).toBeLessThan(5_000)
    }
    expect((await fetch(`${first.url}/api/health/ready`)).status).toBe(200)
  })
})

it('takes over the DATA_DIR of a process that was killed', async () => {
  const killed = await startApp({ env: { DATA_DIR: dataDir } })
  process.kill(killed.pid, 'SIGKILL')
  await expect.poll(() => isAlive(killed.pid)).toBe(false)
  const next = await startApp({ env: { DATA_DIR: dataDir } })
  await next.stop()
})

describe('a bad environment', () => {
  const bad = {
    TELNYX_API_BASE_URL: 'http://example.com/v2',
    TELNYX_PUBLIC_KEY: 'canary-public',
    TELNYX_RATE_SHARE: '2',
    DATABASE_URL: 'mysql://u:canary-database@db/x',
    HOST: 'http://0.0.0.0',
    PORT: '99999',
    TRUST_PROXY: 'everybody',
    NEXTAUTH_URL: 'http://desk.example.com',
    NEXTAUTH_SECRET: 'canary-secret',
    ADMIN_EMAIL: 'nobody',
    ADMIN_PASSWORD: 'canary-pw',
    OIDC_ISSUER: 'https://id.example.com',
    OIDC_CLIENT_ID: 'id',
    OIDC_CLIENT_SECRET: 'canary-oidc',
    OIDC_ROLE_CLAIM: 'role',
    LOG_LEVEL: 'loud',
  }

  it('stops the boot within 5 s with every fault by name and no value', async () => {
    const app = npmStart({ ...bad, DATA_DIR: dataDir })
    const { code, afterMs } = await app.exit()
    expect(code).toBe(1)
    expect(afterMs).toBeLessThan(5_000)
    for (const name of [...Object.keys(bad), 'TELNYX_API_KEY']) {
      expect(app.logs()).toMatch(new RegExp(`^  ${name} `, 'm'))
    }
    expect(app.logs()).not.toContain('canary')
  })

  it('names the port that is taken', async () => {
    const first = await startApp({ env: { DATA_DIR: dataDir } })
    const app = npmStart({ PORT: new URL(first.url).port, DATA_DIR: dataDir })
    const { code, afterMs } = await app.exit()
    expect(code).toBe(1)
    expect(afterMs).toBeLessThan(5_000)
    expect(app.logs()).toMatch(/^ {2}PORT \d+ .*in use/m)
    await first.stop()
  })
})
