import { join } from 'node:path'
import { freePort } from '@/scripts/test/free-port.mjs'
import { runProgram } from '@/e2e/harness/process'

const next = 'node_modules/next/dist/bin/next'
const folder = 'bench/reference'
const production: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' }

/** Builds the reference app: Next and React Query alone. */
export async function buildReference(): Promise<void> {
  const env = { ...production, NEXT_TELEMETRY_DISABLED: '1' }
  const build = runProgram(process.execPath, [next, 'build', folder], { cwd: process.cwd(), env })
  const { code } = await build.exit(300_000)
  if (code !== 0) throw new Error(`the reference did not build\n${build.logs().slice(-4000)}`)
}

/** Starts the reference app; its bare route handler forwards requests to `upstream`. */
export async function startReference(upstream: string, own: Record<string, string> = {}) {
  const port = await freePort()
  const env = { ...production, ...own, UPSTREAM: upstream }
  const args = [next, 'start', folder, '-p', String(port), '-H', '127.0.0.1']
  const running = runProgram(process.execPath, args, { cwd: process.cwd(), env })
  await running.waitFor(/Ready in/i, 60_000)
  const stop = async () => {
    running.child.kill()
    await running.exit()
  }
  const url = `http://127.0.0.1:${port}`
  return { url, dir: join(process.cwd(), folder), pid: running.pid, stop }
}
