import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SimulatorControl } from '@/simulator/control-client'
import { appEnvironment } from './environment'
import { freePort } from '@/scripts/test/free-port.mjs'
import { runProgram, type Running } from './process'

/** Includes a build, which runs when the sources have changed since the last one. */
const startTimeoutMs = 240_000

export type AppOptions = {
  env?: Record<string, string>
  /** Whether participants of the simulator join and leave by themselves. */
  life?: boolean
}

export type App = {
  url: string
  /** Empty when `env` names another Telnyx. */
  simulatorUrl: string
  dataDir: string
  pid: number
  logs(): string
  /** Ends the app; throws unless it exits cleanly and has logged no uncaught error. */
  stop(): Promise<void>
  /**
   * Kills the app as an outage does and keeps its data; resolves when none of its processes is
   * left.
   */
  kill(): Promise<void>
}

/** The project's folder: every test command runs from there. */
export const root = process.cwd()

/**
 * Starts the production app exactly as `npm start` does, on a free port, with its own data. Where
 * `prepareDemoData` ran before, the demo's data is that of a second start.
 */
export async function startApp({ env = {}, life = true }: AppOptions = {}): Promise<App> {
  const temporary = await mkdtemp(join(tmpdir(), 'roomwarden-'))
  const dataDir = env.DATA_DIR ?? temporary
  const kept = process.env.ROOMWARDEN_DEMO_DATA
  const isDemo = !env.DATA_DIR && !env.TELNYX_API_KEY
  if (kept && isDemo) await cp(kept, join(dataDir, 'demo', 'postgres'), { recursive: true })
  const running = runProgram(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: appEnvironment({ PORT: String(await freePort()), DATA_DIR: dataDir, ...env }),
  })
  const url = await untilReady(running).catch(async (error: unknown) => {
    await rm(temporary, { recursive: true, force: true })
    throw error
  })
  const simulatorUrl = /^simulator +(\S+)/m.exec(running.logs())?.[1] ?? ''
  if (!life) await new SimulatorControl(simulatorUrl).setLife(false)
  const stop = async () => {
    await stopCleanly(running)
    await rm(temporary, { recursive: true, force: true })
  }
  const kill = async () => {
    running.child.kill('SIGKILL')
    await running.exit()
  }
  return { url, simulatorUrl, dataDir, pid: running.pid, logs: running.logs, stop, kill }
}

async function untilReady(running: Running): Promise<string> {
  try {
    const [, url = ''] = await running.waitFor(/^ready +(\S+) \(/m, startTimeoutMs)
    return url
  } catch (error) {
    running.child.kill()
    await running.exit()
    throw error
  }
}

async function stopCleanly(running: Running): Promise<void> {
  running.child.kill()
  const { code, signal } = await running.exit()
  refuseUncaught(running.logs())
  if (code === 0) return
  throw new Error(
    `the app ended with ${signal ?? `exit code ${code}`}\n${running.logs().slice(-4000)}`,
  )
}

/** What Next and Node print for an uncaught error, which must never appear. */
const uncaught = /uncaughtException|unhandledRejection|UnhandledPromiseRejection/

function refuseUncaught(logs: string): void {
  const at = logs.search(uncaught)
  if (at >= 0) throw new Error(`the app left an error uncaught:\n${logs.slice(at, at + 4000)}`)
}
