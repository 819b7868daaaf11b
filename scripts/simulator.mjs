import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLifetime } from './start/lifetime.mjs'
import { requireNodeVersion } from './start/node-version.mjs'
import { ensureInstalled } from './start/prepare.mjs'
import { say } from './start/say.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

requireNodeVersion()
const lifetime = createLifetime()
// Without the parent process nobody needs the simulator.
process.on('disconnect', () => void lifetime.stop(0))
try {
  await ensureInstalled({ root, lifetime, say })
  const { tsImport } = await import('tsx/esm/api')
  const { startFromArguments } = await tsImport(
    '../simulator/start-from-arguments.ts',
    import.meta.url,
  )
  const simulator = await startFromArguments(process.argv.slice(2))
  lifetime.onStop(() => simulator.close())
} catch (error) {
  if (!lifetime.stopping()) console.error(error)
  await lifetime.stop(1)
}
