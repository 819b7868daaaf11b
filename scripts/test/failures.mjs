import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { ROOT } from '../root.mjs'

/** Shows the message, and the last lines that an ended app printed. */
const LINES = 25

/**
 * @typedef {{ file: string, title: string, messages: string[] }} Failure
 * @typedef {{ error?: { message?: string } }} PlaywrightResult
 * @typedef {{ title: string, file: string, ok: boolean, tests: { results: PlaywrightResult[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} Assertion
 * @typedef {{ name: string, status: string, message: string, assertionResults: Assertion[] }} TestFile
 */

/**
 * Lists the failed tests with their reasons, from the runner's report. The list is printed at the end,
 * because the output is long or only its end was kept.
 *
 * @param {string} reportFile
 * @returns {string[]}
 */
export function listFailures(reportFile) {
  if (!existsSync(reportFile)) return []
  const report = JSON.parse(readFileSync(reportFile, 'utf8'))
  const failures = report.stats ? ofPlaywright(report) : ofVitest(report)
  return failures.map(({ file, title, messages }) => {
    const why = stripVTControlCharacters(messages.join('\n')).split('\n').slice(0, LINES)
    return [`${relative(ROOT, file)} › ${title}`, ...why.map((line) => `    ${line}`)].join('\n')
  })
}

/** @param {{ testResults?: TestFile[] }} report @returns {Failure[]} */
function ofVitest({ testResults = [] }) {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name: file, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      if (failed.length === 0) return [{ file, title: 'the file itself', messages: [message] }]
      return failed.map(({ fullName: title, failureMessages }) => {
        return { file, title, messages: failureMessages }
      })
    })
}

/** @param {Suite} suite @returns {Failure[]} */
function ofPlaywright({ specs = [], suites = [] }) {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const results = tests.flatMap(({ results }) => results)
      return { file, title, messages: results.map(({ error }) => error?.message ?? '') }
    })
  return [...own, ...suites.flatMap(ofPlaywright)]
}
