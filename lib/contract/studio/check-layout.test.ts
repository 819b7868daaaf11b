import { expect, it } from 'vitest'
import { checkLayout } from './check-layout'
import { withRegion, type Layout } from './layout'
import { presetLayout } from './presets'

const ids = ['r1', 'r2', 'r3']
const side = presetLayout('sideBySide', { width: 1280, height: 720, sound: true }, ids)
const found = (layout: Layout) =>
  checkLayout(layout, ids).map(({ field, key }) => `${field} ${key}`)

it('finds nothing in what can be sent', () => {
  expect(found(side)).toEqual([])
})

it.each([
  [{ width: NaN }, '0.width whole'],
  [{ width: 15 }, '0.width side'],
  [{ height: 1281 }, '0.height side'],
  [{ x: -2 }, '0.x outside'],
  [{ x: 1000 }, '0.width beyondRight'],
  [{ y: 2 }, '0.height beyondBottom'],
  [{ z: 100 }, '0.z depth'],
  [{ z: -99.5 }, '0.z depth'],
  [{ columns: 0 }, '0.columns cells'],
  [{ rows: 1001 }, '0.rows cells'],
  [{ sources: [] }, '0.sources emptyRegion'],
  [{ sources: ['gone'] }, '0.sources strange'],
  [{ columns: 1, rows: 1 }, '0.sources noPlace'],
])('says %o', (change, fault) => {
  expect(found(withRegion(side, 0, change))).toEqual([fault])
})

it('measures the picture as a whole', () => {
  expect(found({ ...side, width: 1279 })).toContain('width even')
  expect(found({ ...side, height: 1280 })).toEqual(['height area'])
  expect(found({ ...side, width: NaN })).toEqual(['width whole'])
})
