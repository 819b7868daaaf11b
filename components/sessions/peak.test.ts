import { expect, it } from 'vitest'
import { peakOf } from './peak'

const visit = (from: number, to: number | null) => ({
  id: String(from),
  context: null,
  joinedAt: new Date(from * 1000).toISOString(),
  leftAt: to === null ? null : new Date(to * 1000).toISOString(),
  leftReason: null,
  report: null,
})

it('is the maximum inside at once', () => {
  expect(peakOf([visit(0, 10), visit(5, 20), visit(15, null), visit(30, null)])).toBe(2)
  expect(peakOf([visit(0, 10), visit(5, 20), visit(7, null)])).toBe(3)
})

it('counts a person who leaves and joins in the same moment once', () => {
  expect(peakOf([visit(0, 10), visit(10, 20)])).toBe(1)
})

it('is null without visits', () => {
  expect(peakOf([])).toBeNull()
  expect(
    peakOf([
      { id: 'a', context: null, joinedAt: null, leftAt: null, leftReason: null, report: null },
    ]),
  ).toBeNull()
})
