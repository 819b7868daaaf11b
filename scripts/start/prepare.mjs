import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentWithoutOurs } from '../environment/read.mjs'
import { BootFault } from './boot-fault.mjs'
import { run } from './child.mjs'
import { needsInstall } from './install.mjs'
import { takeLock } from './lock.mjs'
import { hashSources } from './sources.mjs'

/**
 * @typedef {{ root: string, lifetime: import('./lifetime.mjs').Lifetime, say: (what: string, text: string) => void, output?: number }} Context
 */

/**
 * Installs the packages if some are missing. Safe to call from several processes at once.
 *
 * @param {Context} context
 */
export async function ensureInstalled(context) {
  await alone(context, async () => {
    if (!needsInstall(context.root)) return
    context.say('install', 'npm ci, because packages are missing or have changed')
    await step(context, 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {})
  })
}

/**
 * Builds the app if its sources have changed since the last build.
 *
 * @param {Context} context
 */
export async function ensureBuilt(context) {
  await alone(context, async () => {
    const stamp = join(context.root, '.next', 'roomwarden-sources')
    const sources = hashSources(context.root)
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
    context.say('build', 'next build, because the sources have changed since the last one')
    rmSync(stamp, { force: true })
    const next = join(context.root, 'node_modules', 'next', 'dist', 'bin', 'next')
    await step(context, process.execPath, [next, 'build'], {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    })
    writeFileSync(stamp, sources)
  })
}

/**
 * @param {Context} context
 * @param {() => Promise<void>} work
 */
async function alone(context, work) {
  const lock = join(context.root, '.cache', 'setup.lock')
  const release = await takeLock(lock, (pid) => {
    context.say('wait', `process ${pid} is installing or building in this folder`)
  })
  context.lifetime.onStop(release)
  await work()
  release()
}

/**
 * @param {Context} context
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} extra
 */
async function step({ root, lifetime, output }, command, args, extra) {
  const { NODE_ENV: _, ...env } = environmentWithoutOurs()
  const options = { cwd: root, env: { ...env, ...extra }, lifetime, output }
  const code = await run(command, args, options)
  if (code !== 0) throw new BootFault(`${command} ${args.join(' ')} failed (exit code ${code})`)
}
