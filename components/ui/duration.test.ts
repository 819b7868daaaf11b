import { describe, expect, it } from 'vitest'
import { age, clockTime, isoDuration, proofSeconds } from './duration'

describe('clockTime', () => {
  it.each([
    [0, '0:00'],
    [61_000, '1:01'],
    [2_598_999, '43:18'],
    [10_711_000, '2:58:31'],
    [-5_000, '0:00'],
  ])('%i ms is %s', (milliseconds, expected) => {
    expect(clockTime(milliseconds)).toBe(expected)
  })

  it('keeps the hours where a column needs them', () => {
    expect(clockTime(712_000, 'always')).toBe('0:11:52')
  })
})

it('writes ISO 8601 durations', () => {
  expect(isoDuration(61_900)).toBe('PT61S')
})

it('gives a receipt tenths below ten seconds only', () => {
  expect([812, 9_940, 14_200, -3].map(proofSeconds)).toEqual([0.8, 9.9, 14, 0])
})

it('gives a receipt hundredths below a tenth of a second, and never nothing for something', () => {
  expect([42, 99, 100, 151, 4, 0.2, 0].map(proofSeconds)).toEqual([
    0.04, 0.1, 0.1, 0.2, 0.01, 0.01, 0,
  ])
})

it('says an age in the largest unit that fits', () => {
  expect([-1, 2_000, 119_000, 7_200_000, 200_000_000].map(age)).toEqual([
    { unit: 'now', value: 0 },
    { unit: 'seconds', value: 2 },
    { unit: 'minutes', value: 1 },
    { unit: 'hours', value: 2 },
    { unit: 'days', value: 2 },
  ])
})
