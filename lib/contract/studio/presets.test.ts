import { describe, expect, it } from 'vitest'
import { checkLayout } from './check-layout'
import { withRegion } from './layout'
import { presetLayout, presetOf, presets, regionsOf } from './presets'

const sizes = [
  ...[
    { width: 1280, height: 720 },
    { width: 720, height: 1280 },
  ],
  ...[
    { width: 640, height: 360 },
    { width: 720, height: 720 },
    { width: 64, height: 36 },
  ],
]
const ids = Array.from({ length: 11 }, (_, index) => `r${index}`)
const cases = presets.flatMap((preset) => sizes.map((size) => ({ preset, ...size })))

describe('presetLayout', () => {
  it.each(cases)('$preset on $width×$height can be sent', ({ preset, width, height }) => {
    const layout = presetLayout(preset, { width, height, sound: true }, ids)
    expect(layout.regions.map(({ name }) => name)).toEqual(regionsOf[preset])
    expect(checkLayout(layout, ids)).toEqual([])
    expect(presetOf(layout)).toBe(preset)
  })

  it('gives everybody one place', () => {
    for (const preset of presets) {
      const { regions } = presetLayout(preset, { width: 1280, height: 720, sound: true }, ids)
      const placed = regions.flatMap(({ sources }) => (sources === '*' ? ids : sources))
      expect(placed.toSorted()).toEqual(ids.toSorted())
    }
  })
})

it('a layout of one’s own is no preset', () => {
  const layout = presetLayout('grid', { width: 1280, height: 720, sound: true }, ids)
  expect(presetOf(withRegion(layout, 0, { width: 1278 }))).toBeNull()
})
