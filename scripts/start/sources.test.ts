import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { hashSources } from './sources.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'roomwarden-sources-'))
  mkdirSync(join(root, 'app/live'), { recursive: true })
  writeFileSync(join(root, 'app/live/page.tsx'), 'one')
  writeFileSync(join(root, 'instrumentation.ts'), 'one')
})

it('stays the same while nothing changes', () => {
  expect(hashSources(root)).toBe(hashSources(root))
})

it.each(['app/live/page.tsx', 'instrumentation.ts', 'package-lock.json'])(
  'changes with %s',
  (file) => {
    const before = hashSources(root)
    writeFileSync(join(root, file), 'two')
    expect(hashSources(root)).not.toBe(before)
  },
)

it('changes when a file is renamed', () => {
  const before = hashSources(root)
  renameSync(join(root, 'app/live/page.tsx'), join(root, 'app/live/loading.tsx'))
  expect(hashSources(root)).not.toBe(before)
})

it.each(['app/live/page.test.tsx', 'app/live/read.integration.test.ts', 'README.md'])(
  'does not change with %s, which is not built',
  (file) => {
    const before = hashSources(root)
    writeFileSync(join(root, file), 'two')
    expect(hashSources(root)).toBe(before)
  },
)
