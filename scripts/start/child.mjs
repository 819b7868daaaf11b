import { spawn } from 'node:child_process'
import { once } from 'node:events'

const KILL_AFTER_MS = 4000

/**
 * Runs a program in a process group of its own, so that it and all its children can be ended together.
 * Resolves with its exit code (null when a signal ended it). Its output is shown, or written to the file
 * descriptor `output`. Throws while the lifetime is stopping.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: Record<string, string | undefined>, lifetime: import('./lifetime.mjs').Lifetime, output?: number }} options
 * @returns {Promise<number | null>}
 */
export async function run(command, args, { cwd, env, lifetime, output }) {
  lifetime.throwIfStopping()
  const child = spawn(command, args, {
    cwd,
    env: /** @type {NodeJS.ProcessEnv} */ (env),
    detached: true,
    stdio: ['ignore', output ?? 'inherit', output ?? 'inherit'],
  })
  lifetime.onStop(() => endGroup(child))
  const [code] = await once(child, 'exit')
  return code
}

/**
 * Ends a child that leads its own group, with all its children.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endGroup(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  signalGroup(child.pid, 'SIGTERM')
  const killTimer = setTimeout(() => signalGroup(Number(child.pid), 'SIGKILL'), KILL_AFTER_MS)
  await exited
  clearTimeout(killTimer)
  signalGroup(child.pid, 'SIGKILL')
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
  }
}
