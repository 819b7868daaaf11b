import { describe, expect, it } from 'vitest'
import {
  moveFrame,
  presetFrames,
  presets,
  regionsOf,
  resizeFrame,
  resolutions,
  tiling,
} from './layouts'

const sizes = [...resolutions, { width: 720, height: 1280 }, { width: 641, height: 361 }]
const cases = presets.flatMap((preset) => sizes.map((size) => ({ preset, ...size })))

describe('presetFrames', () => {
  it.each(cases)('$preset stands inside $width×$height, in even sizes', (given) => {
    const frames = presetFrames(given.preset, given)
    expect(frames).toHaveLength(regionsOf[given.preset].length)
    for (const { x, y, width, height } of frames) {
      expect([x, y, width, height].map((value) => value % 2)).toEqual([0, 0, 0, 0])
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(16)
      expect(x + width).toBeLessThanOrEqual(given.width)
      expect(y + height).toBeLessThanOrEqual(given.height)
    }
  })

  it('has at most two regions', () => {
    expect(Math.max(...presets.map((preset) => regionsOf[preset].length))).toBe(2)
  })

  it('fills the canvas but for the inset', () => {
    const area = (preset: (typeof presets)[number]) =>
      presetFrames(preset, { width: 1280, height: 720 }).reduce(
        (sum, { width, height }) => sum + width * height,
        0,
      )
    expect(area('grid')).toBe(1280 * 720)
    expect(area('speaker')).toBe(1280 * 720)
    expect(area('sideBySide')).toBe(1280 * 720)
  })
})

const canvas = { width: 1280, height: 720 }
const frame = { x: 900, y: 500, width: 320, height: 180 }

describe('a frame under the hand', () => {
  it('stays within the edges when moved', () => {
    expect(moveFrame(frame, { x: 500, y: 500 }, canvas)).toEqual({ ...frame, x: 960, y: 540 })
    expect(moveFrame(frame, { x: -5000, y: -9 }, canvas)).toEqual({ ...frame, x: 0, y: 491 })
  })

  it('grows to the edges and shrinks to what Telnyx takes', () => {
    expect(resizeFrame(frame, { x: 900, y: 900 }, canvas)).toEqual({
      ...frame,
      width: 380,
      height: 220,
    })
    expect(resizeFrame(frame, { x: -900, y: -900 }, canvas)).toEqual({
      ...frame,
      width: 16,
      height: 16,
    })
  })
})

describe('tiling', () => {
  it.each([
    [1, canvas, 1, 1],
    [4, canvas, 2, 2],
    [5, { width: 1280, height: 144 }, 5, 1],
    [3, { width: 320, height: 720 }, 1, 3],
    [0, canvas, 1, 1],
  ])('of %i', (count, region, columns, rows) => {
    expect(tiling(count, region)).toEqual({ columns, rows })
  })

  it('keeps to the given rows', () => {
    expect(tiling(9, canvas, 1)).toEqual({ columns: 9, rows: 1 })
  })
})
