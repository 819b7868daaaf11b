import { findBrowser } from './browser.mjs'
import { ROOT } from './root.mjs'
import { createLifetime } from './start/lifetime.mjs'
import { requireNodeVersion } from './start/node-version.mjs'
import { ensureBuilt, ensureInstalled } from './start/prepare.mjs'
import { say } from './start/say.mjs'
import { countStep, sum } from './test/counts.mjs'
import { startPostgres } from './test/postgres.mjs'
import { staticChecks } from './test/static-checks.mjs'
import { runPlaywright, runVitest, timed } from './test/steps.mjs'

requireNodeVersion()
const lifetime = createLifetime()
const context = { root: ROOT, lifetime, say }

/** @type {Array<[string, () => Promise<import('./test/counts.mjs').Counts>]>} */
const steps = [
  ['unit', () => runVitest('unit', ['unit', 'unit-dom'], { lifetime })],
  ['integration, embedded database', () => runVitest('embedded', ['integration'], { lifetime })],
  ['integration, Postgres', async () => runVitest('postgres', ['integration'], await onPostgres())],
  ['build', () => ensureBuilt(context).then(() => countStep(true))],
  ['proof, reduced rounds', proof],
  ['end to end', async () => runPlaywright(await inBrowser())],
]

/** One server for every step that wants one. @type {ReturnType<typeof startPostgres> | undefined} */
let postgres

async function onPostgres() {
  if (!postgres) {
    postgres = startPostgres()
    lifetime.onStop((await postgres).stop)
  }
  return { lifetime, env: { TEST_DATABASE_URL: (await postgres).url } }
}

/** @type {Promise<import('./browser.mjs').Browser> | undefined} */
let browser

async function proof() {
  const env = { ...(await onPostgres()).env, ...(await inBrowser()).env }
  return runVitest('proof', ['proof'], { lifetime, env })
}

async function inBrowser() {
  browser ??= findBrowser({ say })
  return { lifetime, env: { ROOMWARDEN_BROWSER: JSON.stringify(await browser) } }
}

async function sayBrowser() {
  try {
    browser ??= findBrowser({ say })
    const { path, source } = await browser
    say('browser', `${path} (${source})`)
  } catch (error) {
    // The steps that need a browser fail with the same error; the others still tell something.
    say('browser', String(error))
  }
}

try {
  await ensureInstalled(context)
  await sayBrowser()
  // They wait for one core each, and for nothing else.
  const checks = staticChecks({ lifetime }).map(([name, work]) => timed(name, work))
  const results = await Promise.all(checks)
  for (const [name, work] of steps) results.push(await timed(name, work))
  console.log('')
  for (const { name, counts, seconds } of results) {
    say(counts.failed === 0 ? 'ok' : 'FAILED', `${name}: ${counts.passed} passed (${seconds} s)`)
  }
  const { passed, failed, skipped } = sum(results.map(({ counts }) => counts))
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  await lifetime.stop(failed === 0 ? 0 : 1)
} catch (error) {
  if (!lifetime.stopping()) console.error(error)
  await lifetime.stop(1)
}
