import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellOf, drawnAt, gridOf } from './cells'
import { anyLayout } from './test-layouts'

const free = { columns: null, rows: null }

describe('gridOf', () => {
  it.each([
    [1, { width: 1280, height: 720 }, free, { columns: 1, rows: 1 }],
    [4, { width: 1280, height: 720 }, free, { columns: 2, rows: 2 }],
    [4, { width: 320, height: 720 }, free, { columns: 1, rows: 4 }],
    [5, { width: 1280, height: 144 }, { columns: null, rows: 1 }, { columns: 5, rows: 1 }],
    [5, { width: 320, height: 720 }, { columns: 1, rows: 4 }, { columns: 1, rows: 4 }],
    [0, { width: 320, height: 720 }, free, { columns: 1, rows: 1 }],
  ])('%i pictures', (count, size, most, grid) => {
    expect(gridOf(count, size, most)).toEqual(grid)
  })

  it('shows everybody who has a place within the bounds', () => {
    fc.assert(
      fc.property(anyLayout, fc.integer({ min: 1, max: 60 }), ({ regions }, count) => {
        for (const region of regions) {
          const { columns, rows } = gridOf(count, region, region)
          expect(columns).toBeLessThanOrEqual(region.columns ?? count)
          expect(rows).toBeLessThanOrEqual(region.rows ?? count)
          const room = (region.columns ?? count) * (region.rows ?? count)
          expect(columns * rows).toBeGreaterThanOrEqual(Math.min(count, room))
        }
      }),
    )
  })
})

it('cells lie row by row, and fill the region', () => {
  const frame = { x: 960, y: 0, width: 320, height: 720 }
  const grid = { columns: 2, rows: 4 }
  expect(cellOf(0, grid, frame)).toEqual({ x: 960, y: 0, width: 160, height: 180 })
  expect(cellOf(3, grid, frame)).toEqual({ x: 1120, y: 180, width: 160, height: 180 })
  expect(cellOf(8, grid, frame)).toBeNull()
})

it('what is drawn is what is asked for, to one pixel, at any width of the screen', () => {
  fc.assert(
    fc.property(anyLayout, fc.integer({ min: 200, max: 2400 }), (layout, shown) => {
      const scale = shown / layout.width
      for (const region of layout.regions) {
        const drawn = drawnAt(region, layout)
        const x = (parseFloat(drawn.left) / 100) * shown
        const right = x + (parseFloat(drawn.width) / 100) * shown
        expect(Math.abs(x / scale - region.x)).toBeLessThan(1)
        expect(Math.abs(right / scale - region.x - region.width)).toBeLessThan(1)
      }
    }),
  )
})
