import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { needsInstall } from './install.mjs'

function tree(wanted: object, installed?: object) {
  const root = mkdtempSync(join(tmpdir(), 'roomwarden-install-'))
  const own = { '': { name: 'roomwarden' } }
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ packages: { ...own, ...wanted } }),
  )
  mkdirSync(join(root, 'node_modules'))
  if (installed) {
    const hidden = join(root, 'node_modules', '.package-lock.json')
    writeFileSync(hidden, JSON.stringify({ packages: installed }))
  }
  return root
}

const pg = { version: '8.0.0', integrity: 'sha512-a' }

it('is needed where nothing is installed, or the install was interrupted', () => {
  expect(needsInstall(tree({ 'node_modules/pg': pg }))).toBe(true)
})

it('is not needed where everything is there', () => {
  expect(needsInstall(tree({ 'node_modules/pg': pg }, { 'node_modules/pg': pg }))).toBe(false)
})

it.each([
  ['is missing', {}],
  ['is of another version', { 'node_modules/pg': { ...pg, version: '7.0.0' } }],
  ['has another content', { 'node_modules/pg': { ...pg, integrity: 'sha512-b' } }],
])('is needed where a package %s', (_, installed) => {
  expect(needsInstall(tree({ 'node_modules/pg': pg }, installed))).toBe(true)
})

it.each([{ optional: true }, { devOptional: true }, { os: ['aix'] }, { cpu: ['ppc64'] }])(
  'is not needed for what another platform has: %j',
  (mark) => {
    expect(needsInstall(tree({ 'node_modules/pg': { ...pg, ...mark } }, {}))).toBe(false)
  },
)
