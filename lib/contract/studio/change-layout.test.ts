import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLayout } from './check-layout'
import {
  shownIds,
  withCanvas,
  withInset,
  withOrder,
  withoutRegion,
  withSource,
} from './change-layout'
import { presetLayout, presetOf } from './presets'
import { anyLayout, randomIds } from './test-layouts'

const ids = ['a', 'b', 'c', 'd']
const film = { width: 1280, height: 720, sound: true }
const speaker = presetLayout('speaker', film, ids)

describe('withCanvas', () => {
  it('lays a preset out anew', () => {
    const small = withCanvas(speaker, { width: 640, height: 360 })
    expect(presetOf(small)).toBe('speaker')
    expect(small.regions[1]).toMatchObject({ x: 480, width: 160, sources: ['b', 'c', 'd'] })
  })

  it('keeps any layout one that can be sent', () => {
    const side = fc.integer({ min: 8, max: 360 }).map((half) => half * 2)
    fc.assert(
      fc.property(anyLayout, side, side, (layout, width, height) => {
        expect(checkLayout(withCanvas(layout, { width, height }), randomIds)).toEqual([])
      }),
    )
  })

  it('does not scale to or from a size that cannot be drawn', () => {
    const broken = withCanvas(speaker, { width: NaN, height: 720 })
    expect(broken.regions).toEqual(speaker.regions)
    expect(withCanvas(broken, film).regions).toEqual(speaker.regions)
  })
})

describe('withInset', () => {
  it('gives the last of the first region a place of its own', () => {
    const two = withInset(presetLayout('grid', film, ids), ids)
    expect(two.regions.map(({ name, sources }) => [name, sources])).toEqual([
      ['main', ['a', 'b', 'c']],
      ['inset', ['d']],
    ])
    expect(checkLayout(two, ids)).toEqual([])
    expect(withInset(two, ids)).toBe(two)
  })

  it('takes those who have no place, and another name than the one that is taken', () => {
    const left = withoutRegion(presetLayout('pictureInPicture', film, ids), 0)
    const two = withInset(left, ids)
    expect(two.regions.map(({ name, sources }) => [name, sources])).toEqual([
      ['inset', ['b']],
      ['main', ['a', 'c', 'd']],
    ])
  })
})

it('puts nobody into two regions', () => {
  const moved = withSource(speaker, 0, 'c', true, ids)
  expect(moved.regions.map(({ sources }) => sources)).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ])
  const out = withSource(moved, 1, 'd', false, ids)
  expect(shownIds(out, ids)).toEqual(['a', 'c', 'b'])
})

it('takes one out of all', () => {
  const some = withSource(presetLayout('grid', film, ids), 0, 'b', false, ids)
  expect(some.regions[0]?.sources).toEqual(['a', 'c', 'd'])
})

it.each([
  ['d', -1, ['b', 'd', 'c']],
  ['b', -1, ['b', 'c', 'd']],
  ['b', 9, ['c', 'd', 'b']],
  ['none', 1, ['b', 'c', 'd']],
])('moves %s by %i', (id, by, order) => {
  expect(withOrder(speaker, 1, id, by).regions[1]?.sources).toEqual(order)
})
