import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { environmentWithoutOurs } from '../environment/read.mjs'
import { ROOT } from '../root.mjs'
import { run } from '../start/child.mjs'
import { say } from '../start/say.mjs'
import { countStep, countTests } from './counts.mjs'
import { listFailures } from './failures.mjs'

const reports = join(ROOT, '.cache', 'reports')

/**
 * `output` is a file descriptor for what a step prints; without it, the output is shown.
 *
 * @typedef {{ lifetime: import('../start/lifetime.mjs').Lifetime, output?: number, env?: Record<string, string> }} Options
 * @typedef {import('./counts.mjs').Counts & { failures?: string[] }} Outcome
 * @typedef {[name: string, work: (output: number) => Promise<Outcome>]} Step
 * @typedef {{ name: string, counts: Outcome, seconds: string }} Result
 */

/**
 * Runs lanes side by side, and the steps of a lane in turn. The output of each step goes to a file,
 * which can be followed, and is shown whole when the step has ended. An error that a step throws fails
 * only that step. Throws once the lifetime is stopping, instead of starting a further step.
 *
 * @param {Step[][]} lanes
 * @param {Pick<import('../start/lifetime.mjs').Lifetime, 'throwIfStopping'>} lifetime
 * @returns {Promise<Result[]>}
 */
export async function sideBySide(lanes, lifetime) {
  return (await Promise.all(lanes.map((steps) => runLane(steps, lifetime)))).flat()
}

/** @param {Step[]} steps @param {Parameters<typeof sideBySide>[1]} lifetime */
async function runLane(steps, lifetime) {
  const results = []
  for (const step of steps) {
    lifetime.throwIfStopping()
    results.push(await runStep(step))
  }
  return results
}

/** @param {Step} step @returns {Promise<Result>} */
async function runStep([name, work]) {
  mkdirSync(reports, { recursive: true })
  const file = join(reports, `${name.replaceAll(/\W+/g, '-')}.log`)
  say('begins', `${name}, into ${file}`)
  const begun = performance.now()
  const output = openSync(file, 'w')
  const counts = await work(output).catch((error) => {
    writeSync(output, `${error.stack ?? error}\n`)
    return { ...countStep(false), failures: [String(error)] }
  })
  closeSync(output)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`\n── ${name}\n${readFileSync(file, 'utf8')}`)
  say(counts.failed === 0 ? 'ok' : 'FAILED', `${name} (${seconds} s)`)
  return { name, counts, seconds }
}

/**
 * Runs a program from node_modules that counts as one test.
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
  return { ...countTests(report, code === 0), failures: listFailures(report) }
}

/** @param {Options} options */
export async function runPlaywright(options) {
  const report = reportFile('playwright')
  const code = await runNode('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    ...options,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...options.env },
  })
  return { ...countTests(report, code === 0), failures: listFailures(report) }
}

/** @param {string} label */
function reportFile(label) {
  const file = join(reports, `${label}.json`)
  rmSync(file, { force: true })
  return file
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {Options} options
 */
function runNode(program, args, { lifetime, output, env }) {
  return run(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    env: { ...environmentWithoutOurs(), FORCE_COLOR: '0', ...env },
    lifetime,
    output,
  })
}
