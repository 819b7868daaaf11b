import { expect, it } from 'vitest'
import { startOfDay } from './audit-days'

it.each([
  ['2026-11-22', 'UTC', 0, '2026-11-22T00:00:00.000Z'],
  ['2026-11-22', 'Europe/Warsaw', 0, '2026-11-21T23:00:00.000Z'],
  ['2026-11-22', 'Europe/Warsaw', 1, '2026-11-22T23:00:00.000Z'],
  ['2026-11-22', 'Asia/Kolkata', 0, '2026-11-21T18:30:00.000Z'],
  ['2026-11-22', 'America/Los_Angeles', 0, '2026-11-22T08:00:00.000Z'],
  // Clocks go forward at 2:00 of this day: it begins in winter time and ends in summer time.
  ['2026-03-29', 'Europe/Warsaw', 0, '2026-03-28T23:00:00.000Z'],
  ['2026-03-29', 'Europe/Warsaw', 1, '2026-03-29T22:00:00.000Z'],
])('%s in %s, plus %i', (day, zone, plus, moment) => {
  expect(startOfDay(day, zone, plus)).toBe(moment)
})

it('leaves invalid days to the server', () => {
  expect(startOfDay('yesterday', 'UTC')).toBe('yesterday')
})
