import { expect, it } from 'vitest'
import { byArrival } from './by-arrival'
import { testPerson } from '@/lib/contract/test-live'

const reported = (at: string | null, receivedAt: string | null) =>
  ({ what: 'joined', at, receivedAt, ghost: false }) as const

it('sorts reported participants where they will be once confirmed', () => {
  const people = [
    testPerson('reported-late', { joinedAt: null, report: reported(null, '2026-11-22T12:03:00Z') }),
    testPerson('unknown', { joinedAt: null }),
    testPerson('reported', { joinedAt: null, report: reported('2026-11-22T12:02:00Z', null) }),
    testPerson('b', { joinedAt: '2026-11-22T12:01:00.000Z' }),
    testPerson('a', { joinedAt: '2026-11-22T12:01:00Z' }),
    testPerson('first', { joinedAt: '2026-11-22T12:00:59.123Z' }),
  ]
  const order = byArrival(people).map(({ id }) => id)
  expect(order).toEqual(['first', 'a', 'b', 'reported', 'reported-late', 'unknown'])
})
