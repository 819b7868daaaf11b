import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../root.mjs'

const module = pathToFileURL(join(ROOT, 'scripts/start/lifetime.mjs')).href

test('A server that a signal ends exits with 0', async () => {
  expect(await exitCodeAfterSignal('')).toBe(0)
})

test('A test run that a signal ends has not passed', async () => {
  expect(await exitCodeAfterSignal('{ signalCode: 1 }')).toBe(1)
})

/** Starts a program with a lifetime of these options, and ends it by SIGTERM once it is ready. */
async function exitCodeAfterSignal(options: string): Promise<unknown> {
  const program = `
    import { createLifetime } from '${module}'
    createLifetime(${options})
    setInterval(() => {}, 60_000)
    console.log('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program])
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  return code
}
