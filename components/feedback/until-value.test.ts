import { expect, it } from 'vitest'
import { untilOf } from './until-value'

const now = Date.parse('2026-11-29T12:00:00Z')
const value = (choice: Parameters<typeof untilOf>[0]['choice'], date = '') =>
  untilOf({ choice, date }, now, 'Europe/Warsaw')

it('counts from now', () => {
  expect(value('10min')).toEqual({ until: '2026-11-29T12:10:00.000Z' })
  expect(value('1h')).toEqual({ until: '2026-11-29T13:00:00.000Z' })
  expect(value('24h')).toEqual({ until: '2026-11-30T12:00:00.000Z' })
})

it('returns the two ends without a time', () => {
  expect(value('session')).toEqual({ until: 'session_end' })
  expect(value('forGood')).toEqual({ until: null })
})

it('reads a date in the reader’s zone', () => {
  expect(value('date', '2026-11-29T14:30')).toEqual({ until: '2026-11-29T13:30:00.000Z' })
  expect(value('date', '2027-07-01T00:00')).toEqual({ until: '2027-06-30T22:00:00.000Z' })
})

it.each(['', 'tomorrow', '2026-11-29T13:00', '2026-11-29T12:59'])(
  'refuses an invalid or past date: %s',
  (date) => expect(value('date', date)).toBeNull(),
)
