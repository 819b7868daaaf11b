import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { countLicences, refusedLicences, type Packages } from './check.mjs'

it('finds no package of production whose licence is not on the list', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Packages }
  expect(countLicences(lock.packages).length).toBeGreaterThan(3)
  expect(refusedLicences(lock.packages)).toEqual([])
})

it('refuses what is not on the list, or has none, but for what only development needs', () => {
  const packages = {
    '': { license: 'UNLICENSED' },
    'node_modules/good': { license: 'Apache-2.0 AND MIT' },
    'node_modules/tool': { license: 'GPL-3.0-only', dev: true },
    'node_modules/half': { license: 'MIT AND GPL-3.0-only' },
    'node_modules/good/node_modules/@a/none': {},
  }
  expect(refusedLicences(packages)).toEqual([
    { name: 'half', licence: 'MIT AND GPL-3.0-only' },
    { name: '@a/none', licence: 'none is given' },
  ])
})
