import { parseArgs } from 'node:util'
import { ROOT } from './root.mjs'
import { createLifetime } from './start/lifetime.mjs'
import { requireNodeVersion } from './start/node-version.mjs'
import { ensureBuilt, ensureInstalled } from './start/prepare.mjs'
import { say } from './start/say.mjs'

requireNodeVersion()
process.chdir(ROOT)
const lifetime = createLifetime({ signalCode: 1 })
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } })
const minutes = Number(values.minutes)
try {
  if (!(Number.isInteger(minutes) && minutes >= 3)) {
    throw new Error('--minutes takes a whole number, at least 3: one for each third.')
  }
  const context = { root: ROOT, lifetime, say }
  await ensureInstalled(context)
  await ensureBuilt(context)
  const { tsImport } = await import('tsx/esm/api')
  const { runSoak } = await tsImport('../bench/soak.ts', import.meta.url)
  const reached = await runSoak({ minutes, onStop: lifetime.onStop })
  await lifetime.stop(reached ? 0 : 1)
} catch (error) {
  if (!lifetime.stopping()) console.error(error)
  await lifetime.stop(1)
}
