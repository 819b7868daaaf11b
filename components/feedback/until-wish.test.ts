import { expect, it } from 'vitest'
import { untilOf } from './until-wish'

const now = Date.parse('2026-11-29T12:00:00Z')
const wish = (choice: Parameters<typeof untilOf>[0]['choice'], date = '') =>
  untilOf({ choice, date }, now, 'Europe/Warsaw')

it('counts from now', () => {
  expect(wish('10min')).toEqual({ until: '2026-11-29T12:10:00.000Z' })
  expect(wish('1h')).toEqual({ until: '2026-11-29T13:00:00.000Z' })
  expect(wish('24h')).toEqual({ until: '2026-11-30T12:00:00.000Z' })
})

it('knows the two ends that are no time', () => {
  expect(wish('session')).toEqual({ until: 'session_end' })
  expect(wish('forGood')).toEqual({ until: null })
})

it('reads a date by the clocks of the reader', () => {
  expect(wish('date', '2026-11-29T14:30')).toEqual({ until: '2026-11-29T13:30:00.000Z' })
  expect(wish('date', '2027-07-01T00:00')).toEqual({ until: '2027-06-30T22:00:00.000Z' })
})

it.each(['', 'tomorrow', '2026-11-29T13:00', '2026-11-29T12:59'])(
  'takes no date that is none, or has come: %s',
  (date) => expect(wish('date', date)).toBeNull(),
)
