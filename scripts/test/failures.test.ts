import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { listFailures } from './failures.mjs'

function report(content: object) {
  const file = join(mkdtempSync(join(tmpdir(), 'roomwarden-failures-')), 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const file = resolve('e2e/proof/once.proof.ts')

it('names the failed test of Vitest and why it failed, without colours', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'sends once', failureMessages: [] },
    { status: 'failed', fullName: 'starts', failureMessages: ['\u001B[31mPORT in use\u001B[39m'] },
  ]
  const testResults = [
    { name: file, status: 'failed', message: '', assertionResults },
    { name: 'other', status: 'passed', message: '', assertionResults: [] },
  ]
  expect(listFailures(report({ testResults }))).toEqual([
    'e2e/proof/once.proof.ts › starts\n    PORT in use',
  ])
})

it('names a file of Vitest that failed before its tests', () => {
  const broken = { name: file, status: 'failed', message: 'no such module', assertionResults: [] }
  expect(listFailures(report({ testResults: [broken] }))).toEqual([
    'e2e/proof/once.proof.ts › the file itself\n    no such module',
  ])
})

it('names the failed journey of Playwright, at any depth', () => {
  const tests = [{ results: [{ error: { message: 'not visible' } }] }]
  const spec = { title: 'a moderator mutes', file: 'mute.spec.ts', ok: false, tests }
  const passed = { ...spec, title: 'a moderator looks', ok: true }
  const suites = [{ specs: [passed], suites: [{ specs: [spec] }] }]
  expect(listFailures(report({ stats: {}, suites }))).toEqual([
    'mute.spec.ts › a moderator mutes\n    not visible',
  ])
})

it('shows only the beginning of a long message', () => {
  const message = Array.from({ length: 90 }, (_, at) => `line ${at}`).join('\n')
  const broken = { name: file, status: 'failed', message, assertionResults: [] }
  expect(
    listFailures(report({ testResults: [broken] }))
      .join()
      .split('\n'),
  ).toHaveLength(26)
})

it('lists nothing without a report', () => {
  expect(listFailures('/nowhere/report.json')).toEqual([])
})
