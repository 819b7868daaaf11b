import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentWithoutOurs } from '../environment/read.mjs'
import { ROOT } from '../root.mjs'
import { run } from '../start/child.mjs'
import { say } from '../start/say.mjs'
import { countStep, countTests } from './counts.mjs'

/**
 * @typedef {{ lifetime: import('../start/lifetime.mjs').Lifetime, env?: Record<string, string> }} Options
 * @typedef {{ name: string, counts: import('./counts.mjs').Counts, seconds: string }} Result
 */

/**
 * Runs one step and says how long it took. What it throws is a failure of this step, not of those
 * that follow.
 *
 * @param {string} name
 * @param {() => Promise<import('./counts.mjs').Counts>} work
 * @returns {Promise<Result>}
 */
export async function timed(name, work) {
  console.log(`\n── ${name}`)
  const begun = performance.now()
  const counts = await work().catch((error) => {
    console.error(error)
    return countStep(false)
  })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  say(counts.failed === 0 ? 'ok' : 'FAILED', `${name} (${seconds} s)`)
  return { name, counts, seconds }
}

/**
 * A program from node_modules that counts as one test.
 *
 * @param {string} program its file inside node_modules
 * @param {string[]} args
 * @param {Options} options
 */
export async function runTool(program, args, options) {
  return countStep((await runNode(program, args, options)) === 0)
}

/**
 * @param {string} label names the report
 * @param {string[]} projects
 * @param {Options} options
 */
export async function runVitest(label, projects, options) {
  const report = reportFile(label)
  const filter = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runNode('vitest/vitest.mjs', ['run', ...filter, ...reporters], {
    ...options,
    env: { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...options.env },
  })
  return countTests(report, code === 0)
}

/** @param {Options} options */
export async function runPlaywright(options) {
  const report = reportFile('playwright')
  const code = await runNode('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    ...options,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...options.env },
  })
  return countTests(report, code === 0)
}

/** @param {string} label */
function reportFile(label) {
  const file = join(ROOT, '.cache', 'reports', `${label}.json`)
  rmSync(file, { force: true })
  return file
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {Options} options
 */
function runNode(program, args, { lifetime, env }) {
  return run(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    env: { ...environmentWithoutOurs(), FORCE_COLOR: '0', ...env },
    lifetime,
  })
}
