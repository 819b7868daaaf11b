import { ROOT } from './root.mjs'
import { createLifetime } from './start/lifetime.mjs'
import { requireNodeVersion } from './start/node-version.mjs'
import { ensureBuilt, ensureInstalled } from './start/prepare.mjs'
import { say } from './start/say.mjs'
import { startPostgres } from './test/postgres.mjs'
import { runVitest } from './test/steps.mjs'

requireNodeVersion()
const lifetime = createLifetime({ signalCode: 1 })
const context = { root: ROOT, lifetime, say }
try {
  await ensureInstalled(context)
  await ensureBuilt(context)
  const postgres = await startPostgres()
  lifetime.onStop(postgres.stop)
  // The unit tests hold properties too, which they check with fewer inputs before a commit.
  const projects = ['unit', 'proof', 'proof-timed']
  const { passed, failed, skipped } = await runVitest('proof', projects, {
    lifetime,
    env: { PROOF: 'full', TEST_DATABASE_URL: postgres.url },
  })
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  await lifetime.stop(failed === 0 ? 0 : 1)
} catch (error) {
  if (!lifetime.stopping()) console.error(error)
  await lifetime.stop(1)
}
