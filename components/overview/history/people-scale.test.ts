import { expect, it } from 'vitest'
import { linesFor, pathOf, rowsOf } from './people-scale'

it.each([
  [0, [1]],
  [2, [1, 2]],
  [7, [5, 10]],
  [164, [100, 200]],
  [140, [50, 100, 150]],
])('draws lines for %i people at %j', (max, lines) => {
  expect(linesFor(max)).toEqual(lines)
})

it('draws each count as a step', () => {
  expect(pathOf([0, 5, 10], 10)).toBe('M0 100H500V50H1000V0')
})

it('reads an hour or a day as its maximum', () => {
  const from = '2026-11-24T00:00:00.000Z'
  const people = (counts: number[]) => ({ from, counts, peak: null, peopleMinutes: 0 })
  const counts = Array.from({ length: 25 }, (_, index) => index)
  expect(rowsOf('day', people(counts), people(counts.map((count) => count * 2)))).toEqual([
    { at: new Date('2026-11-24T01:00:00Z'), now: 23, before: 46 },
    { at: new Date('2026-11-24T00:00:00Z'), now: 11, before: 22 },
  ])
})
