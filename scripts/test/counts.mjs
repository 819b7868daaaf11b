import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * Counts the tests of a step. A failed step counts at least one failure, even where its runner ended
 * before it wrote a report.
 *
 * @param {string} reportFile
 * @param {boolean} succeeded whether the runner's exit code was 0
 * @returns {Counts}
 */
export function countTests(reportFile, succeeded) {
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined
  const counts = report?.stats ? fromPlaywright(report.stats) : fromVitest(report ?? {})
  if (!succeeded && counts.failed === 0) return { ...counts, failed: 1 }
  return counts
}

/**
 * Counts a step without tests as one test.
 *
 * @param {boolean} succeeded
 * @returns {Counts}
 */
export function countStep(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 }
}

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  const total = (/** @type {keyof Counts} */ key) =>
    all.reduce((rest, counts) => rest + counts[key], 0)
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') }
}

/** @param {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats */
function fromPlaywright({ expected, unexpected, flaky, skipped }) {
  return { passed: expected, failed: unexpected + flaky, skipped }
}

/** @param {Record<string, number | undefined>} report */
function fromVitest(report) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}
