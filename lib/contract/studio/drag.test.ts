import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLayout } from './check-layout'
import { dragRegion, handles } from './drag'
import { withRegion } from './layout'
import { presetLayout } from './presets'
import { anyLayout, randomIds } from './test-layouts'

const pip = presetLayout('pictureInPicture', { width: 1280, height: 720, sound: true }, ['a', 'b'])
const inset = pip.regions[1] ?? { x: 0, y: 0, width: 0, height: 0 }

describe('dragRegion', () => {
  it('leaves every layout that could be sent one that can', () => {
    const by = fc.integer({ min: -3000, max: 3000 })
    fc.assert(
      fc.property(anyLayout, fc.constantFrom(...handles), by, by, (layout, handle, x, y) => {
        const dragged = dragRegion(layout, 0, handle, { x, y })
        expect(dragged).not.toBeNull()
        const next = withRegion(layout, 0, dragged?.frame ?? {})
        expect(checkLayout(next, randomIds)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('snaps an edge to the edges and thirds of the canvas, and says to which', () => {
    const right = dragRegion(pip, 1, 'move', { x: 1000, y: 0 })
    expect(right?.frame.x).toBe(1280 - inset.width)
    expect(right?.x).toBe(1280)
    const third = dragRegion(pip, 1, 'move', { x: 426 - inset.x + 5, y: 0 })
    expect(third).toMatchObject({ frame: { x: 426 }, x: 426 })
    const corner = dragRegion(pip, 1, 'topLeft', { x: 640 - inset.x - 7, y: 0 })
    expect(corner).toMatchObject({ frame: { x: 640, y: inset.y }, x: 640, y: null })
  })

  it('moves by two pixels with the keys, without snapping', () => {
    const moved = dragRegion(pip, 1, 'move', { x: 2, y: 0 }, false)
    expect(moved).toMatchObject({ frame: { x: inset.x + 2, y: inset.y }, x: null })
  })

  it('keeps the opposite edge where it is', () => {
    const wider = dragRegion(pip, 1, 'left', { x: -101, y: 50 })
    expect(wider?.frame.y).toBe(inset.y)
    expect((wider?.frame.x ?? 0) + (wider?.frame.width ?? 0)).toBe(inset.x + inset.width)
  })
})
