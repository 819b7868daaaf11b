import { expect, it } from 'vitest'
import { weeksUpTo } from './weeks'

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
