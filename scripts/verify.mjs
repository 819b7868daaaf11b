import { ROOT } from './root.mjs'
import { createLifetime } from './start/lifetime.mjs'
import { requireNodeVersion } from './start/node-version.mjs'
import { ensureInstalled } from './start/prepare.mjs'
import { say } from './start/say.mjs'
import { staticChecks } from './test/static-checks.mjs'
import { runVitest, sideBySide } from './test/steps.mjs'

requireNodeVersion()
const lifetime = createLifetime({ signalCode: 1 })
try {
  await ensureInstalled({ root: ROOT, lifetime, say })
  const { format, layers, lint, unused, types } = staticChecks(lifetime)
  /** @type {import('./test/steps.mjs').Step} */
  const unit = ['unit', (output) => runVitest('unit', ['unit', 'unit-dom'], { lifetime, output })]
  const results = await sideBySide([[types, lint, layers, format, unused], [unit]], lifetime)
  const failed = results.filter(({ counts }) => counts.failed > 0).map(({ name }) => name)
  say(failed.length === 0 ? 'ok' : 'FAILED', failed.join(', ') || 'everything')
  await lifetime.stop(failed.length === 0 ? 0 : 1)
} catch (error) {
  if (!lifetime.stopping()) console.error(error)
  await lifetime.stop(1)
}
