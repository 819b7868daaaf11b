import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layers } from './zones.mjs'

const root = join(import.meta.dirname, '../..')

test('everything of lib/server has its place among the layers', () => {
  const found = readdirSync(join(root, 'lib/server'))
    .filter((name) => !/^test-|\.test\.ts$/.test(name))
    .map((name) => `lib/server/${name}`)
  const placed = new Set(layers.map((layer) => layer.split('/').slice(0, 3).join('/')))
  expect(found.filter((path) => !placed.has(path))).toEqual([])
})
