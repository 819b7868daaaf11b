import fc from 'fast-check'
import { expect, it } from 'vitest'
import { presetLayout } from './presets'
import { layoutText, readLayoutText, withSourcesOf } from './saved-layout'
import { anyLayout } from './test-layouts'

const film = { width: 1280, height: 720, sound: true }
const ids = ['a', 'b', 'c']
const sourcesIn = ({ regions }: ReturnType<typeof withSourcesOf>) =>
  regions.map(({ sources }) => sources)

it('a saved layout is read as it was, but for its sources', () => {
  fc.assert(
    fc.property(anyLayout, (layout) => {
      const regions = layout.regions.map((region) => ({ ...region, sources: '*' }))
      expect(readLayoutText(layoutText(layout))).toEqual({ ...layout, regions })
    }),
  )
})

it.each(['', '{}', layoutText({ ...film, width: 2000, regions: [] })])('reads no %s', (text) => {
  expect(readLayoutText(text)).toBeNull()
})

it('takes the sources as they stand, or places everybody once', () => {
  const [grid, side] = [presetLayout('grid', film, ids), presetLayout('sideBySide', film, ids)]
  const speaker = presetLayout('speaker', film, [])
  expect(sourcesIn(withSourcesOf(speaker, side, ids))).toEqual([['a', 'b'], ['c']])
  expect(sourcesIn(withSourcesOf(speaker, grid, ids))).toEqual([['a'], ['b', 'c']])
  expect(sourcesIn(withSourcesOf(grid, side, ids))).toEqual(['*'])
})
