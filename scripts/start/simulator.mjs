import { fork } from 'node:child_process'
import { join } from 'node:path'
import { BootFault } from './boot-fault.mjs'
import { endGroup } from './child.mjs'

const START_LIMIT_MS = 20_000

/**
 * Starts the simulator on a free loopback port. It leads a process group of its own, so that a Ctrl-C
 * does not end it while requests are still being answered, and it ends itself when the channel to this
 * process closes, even after a `kill -9`.
 *
 * @param {{ root: string, dataDir: string, args?: string[], lifetime: import('./lifetime.mjs').Lifetime }} options
 * @returns {Promise<{ url: string, apiKey: string, publicKey: string }>}
 */
export async function startSimulator({ root, dataDir, args = [], lifetime }) {
  const state = join(dataDir, 'demo', 'simulator')
  const child = fork(
    join(root, 'scripts', 'simulator.mjs'),
    ['--port', '0', '--state', state, ...args],
    { cwd: root, detached: true, execArgv: [] },
  )
  lifetime.onStop(() => endGroup(child))
  const ready = await firstMessage(child)
  child.once('exit', (code, signal) => {
    if (lifetime.stopping()) return
    console.error(`The simulator stopped unexpectedly (${signal ?? `exit code ${code}`}).`)
    void lifetime.stop(1)
  })
  return ready
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ url: string, apiKey: string, publicKey: string }>}
 */
function firstMessage(child) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      reject(new BootFault(`The simulator was not ready within ${START_LIMIT_MS / 1000} s.`))
    }, START_LIMIT_MS)
    child.on('message', (message) => {
      if (!isReady(message)) return
      clearTimeout(limit)
      resolve(message)
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(limit)
      reject(new BootFault(`The simulator did not start (exit code ${code}).`))
    })
  })
}

/** @param {unknown} message @returns {message is { type: 'ready', url: string, apiKey: string, publicKey: string }} */
function isReady(message) {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready'
  )
}
