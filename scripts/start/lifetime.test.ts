import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../root.mjs'

const address = (file: string) => pathToFileURL(join(ROOT, file)).href

test('A server that a signal ends exits with 0', async () => {
  expect(await afterSignal('')).toMatchObject({ code: 0 })
})

test('A test run that a signal ends has not passed', async () => {
  expect(await afterSignal('{ signalCode: 1 }')).toMatchObject({ code: 1 })
})

test('What is asked for after a signal is not started', async () => {
  const whileStopping = `
    const { run } = await import('${address('scripts/start/child.mjs')}')
    lifetime.onStop(() => run('true', [], { cwd: '.', env: process.env, lifetime }))`
  const { stderr } = await afterSignal('', whileStopping)
  expect(stderr).toContain('Stopped by a signal.')
})

/** Starts a program with a lifetime of these options, and ends it by SIGTERM once it is ready. */
async function afterSignal(options: string, more = '') {
  const program = `
    import { createLifetime } from '${address('scripts/start/lifetime.mjs')}'
    const lifetime = createLifetime(${options})
    ${more}
    setInterval(() => {}, 60_000)
    console.log('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program])
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  const [code] = await once(child, 'close')
  return { code: code as unknown, stderr }
}
