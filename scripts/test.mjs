import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { ROOT } from './root.mjs'
import { createLifetime } from './start/lifetime.mjs'
import { requireNodeVersion } from './start/node-version.mjs'
import { ensureBuilt, ensureInstalled } from './start/prepare.mjs'
import { say } from './start/say.mjs'
import { countStep, sum } from './test/counts.mjs'
import { checkFirstLoad } from './test/first-load.mjs'
import { startPostgres } from './test/postgres.mjs'
import { staticChecks } from './test/static-checks.mjs'
import { runPlaywright, runVitest, sideBySide } from './test/steps.mjs'

requireNodeVersion()
const lifetime = createLifetime({ signalCode: 1 })
const context = { root: ROOT, lifetime, say }

/** @typedef {import('./test/steps.mjs').Step} Step */

/** @type {Step} */
const unit = ['unit', (output) => runVitest('unit', ['unit', 'unit-dom'], { lifetime, output })]

/** @type {Step} */
const build = ['build', (output) => ensureBuilt({ ...context, output }).then(() => countStep(true))]

/** @type {Step} */
const onEmbedded = [
  'integration, embedded database',
  (output) => runVitest('embedded', ['integration'], { lifetime, output }),
]

/** @type {Step} */
const onPostgres = [
  'integration, Postgres',
  async (output) =>
    runVitest('postgres', ['integration'], { lifetime, output, env: await postgresEnv() }),
]

/** @type {Step} */
const proof = [
  'proof, reduced rounds',
  async (output) => runVitest('proof', ['proof'], { lifetime, output, env: await proofEnv() }),
]

/** @type {Step} */
const proofTimed = [
  'proof of times, reduced rounds',
  async (output) =>
    runVitest('proof-timed', ['proof-timed'], { lifetime, output, env: await proofEnv() }),
]

/** @type {Step} */
const endToEnd = [
  'end to end',
  async (output) =>
    runPlaywright({ lifetime, output, env: { ...(await browserEnv()), ...demoEnv() } }),
]

/** @type {Step} */
const firstLoad = ['first load', checkFirstLoad]

const { format, layers, lint, unused, types } = staticChecks(lifetime)

/**
 * The lines run one after another, the lanes of a line side by side. Steps that compare times run alone.
 */
const lines = [
  [[build], [format, unused, unit]],
  [[onEmbedded], [onPostgres], [firstLoad, types]],
  [[proof], [lint, layers]],
  [[proofTimed]],
  [[endToEnd]],
]

/** One server for all steps that need Postgres. @type {ReturnType<typeof startPostgres> | undefined} */
let postgres

async function postgresEnv() {
  if (!postgres) {
    postgres = startPostgres()
    lifetime.onStop((await postgres).stop)
  }
  return { TEST_DATABASE_URL: (await postgres).url }
}

/** @type {string | undefined} */
let demoFolder

/** The first step that needs the demo database creates its folder, and later steps reuse it. */
function demoEnv() {
  if (!demoFolder) {
    const folder = mkdtempSync(join(tmpdir(), 'roomwarden-demo-'))
    lifetime.onStop(() => rmSync(folder, { recursive: true, force: true }))
    demoFolder = folder
  }
  return { ROOMWARDEN_DEMO_FOLDER: demoFolder }
}

/** @type {Promise<import('./browser.mjs').Browser> | undefined} */
let browser

async function proofEnv() {
  return { ...(await postgresEnv()), ...(await browserEnv()), ...demoEnv() }
}

async function browserEnv() {
  browser ??= findBrowser({ say })
  return { ROOMWARDEN_BROWSER: JSON.stringify(await browser) }
}

async function sayBrowser() {
  try {
    browser ??= findBrowser({ say })
    const { path, source } = await browser
    say('browser', `${path} (${source})`)
  } catch (error) {
    // Only the steps that need a browser fail; the others still run.
    say('browser', String(error))
  }
}

try {
  await ensureInstalled(context)
  await sayBrowser()
  const results = []
  for (const lanes of lines) results.push(...(await sideBySide(lanes, lifetime)))
  for (const { name, counts } of results) {
    for (const failure of counts.failures ?? []) console.log(`\nFAILED ${name}: ${failure}`)
  }
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
