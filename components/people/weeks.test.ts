import { expect, it } from 'vitest'
import { countByDay, monthStarts, weeksUpTo } from './weeks'

it('begins weeks on Monday and ends with today in the zone', () => {
  const now = Date.parse('2026-11-24T23:30:00Z')
  expect(weeksUpTo(now, 'UTC', 2)).toEqual([
    [16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`),
    ['2026-11-23', '2026-11-24'],
  ])
  expect(weeksUpTo(now, 'Asia/Tokyo', 1)).toEqual([['2026-11-23', '2026-11-24', '2026-11-25']])
})

it('is one whole week on a Sunday', () => {
  const [week] = weeksUpTo(Date.parse('2026-11-29T12:00:00Z'), 'UTC', 1)
  expect(week).toHaveLength(7)
  expect(week?.[0]).toBe('2026-11-23')
})

it('names a month where it begins, but not twice in a narrow place', () => {
  expect([...monthStarts([['2026-11-23'], ['2026-11-30'], ['2026-12-07']])]).toEqual(
    [0, 2].slice(1),
  )
  const four = [['2026-11-09'], ['2026-11-16'], ['2026-11-23'], ['2026-12-07']]
  expect([...monthStarts(four)]).toEqual([0, 3])
})

it('counts instants by the day of the zone', () => {
  const counts = countByDay(['2026-11-24T23:30:00Z', '2026-11-24T22:30:00Z'], 'Europe/Warsaw')
  expect([...counts]).toEqual([
    ['2026-11-25', 1],
    ['2026-11-24', 1],
  ])
})
