import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { countStep, countTests, sum } from './counts.mjs'

function report(content: object) {
  const file = join(mkdtempSync(join(tmpdir(), 'roomwarden-counts-')), 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

it('reads the report of Vitest', () => {
  const file = report({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 })
  expect(countTests(file, false)).toEqual({ passed: 5, failed: 2, skipped: 2 })
})

it('reads the report of Playwright, and takes a flaky test for a failed one', () => {
  const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } })
  expect(countTests(file, false)).toEqual({ passed: 5, failed: 2, skipped: 2 })
})

it('counts a failure where the runner failed without naming a test', () => {
  const file = report({ numPassedTests: 5, numFailedTests: 0 })
  expect(countTests(file, false)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  expect(countTests('/nowhere/report.json', false)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

it('sums steps and tests', () => {
  const all = [countStep(true), countStep(false), { passed: 3, failed: 0, skipped: 1 }]
  expect(sum(all)).toEqual({ passed: 4, failed: 1, skipped: 1 })
})
