import { expect, it } from 'vitest'
import type { Visit } from '@/lib/contract/people'
import { overlap, timeInside, toStays } from './stays'

const at = (clock: string) => `2026-11-20T${clock}Z`

function visit(id: string, joined: string, left: string | null, sessionId = 's1'): Visit {
  const leftAt = left === null ? null : at(left)
  return { id, context: 'Ana', sessionId, room: null, joinedAt: at(joined), leftAt }
}

const shapes = (visits: Visit[]) =>
  toStays(visits).map((stay) => [stay.visits.map(({ id }) => id).join(), ...stay.gaps])

it('joins visits of one session that follow within two minutes', () => {
  const visits = [
    visit('c', '10:32:00', null),
    visit('a', '10:00:00', '10:20:00'),
    visit('b', '10:20:14', '10:30:00'),
  ]
  expect(shapes(visits)).toEqual([['c,b,a', 14_000, 120_000]])
  expect(toStays(visits)[0]).toMatchObject({ id: 'c', joinedAt: at('10:00:00'), leftAt: null })
})

it('keeps longer pauses, other sessions and overlaps apart', () => {
  const longer = [visit('a', '10:00:00', '10:20:00'), visit('b', '10:22:01', '10:30:00')]
  const other = [visit('a', '10:00:00', '10:20:00'), visit('b', '10:20:05', '10:30:00', 's2')]
  const twice = [visit('a', '10:00:00', '10:20:00'), visit('b', '10:19:50', '10:30:00')]
  for (const visits of [longer, other, twice]) expect(shapes(visits)).toEqual([['b'], ['a']])
  expect(overlap(toStays(twice))).toBe(true)
  expect(overlap(toStays(longer))).toBe(false)
})

it('a visit without times stays apart', () => {
  const unknown: Visit = { ...visit('a', '10:00:00', null), joinedAt: null }
  expect(shapes([unknown, visit('b', '10:00:00', '10:10:00')])).toEqual([['b'], ['a']])
})

it('adds up the time inside without gaps, until now if still there', () => {
  const visits = [visit('a', '10:00:00', '10:20:00'), visit('b', '10:20:30', null)]
  expect(timeInside(visits, Date.parse(at('10:30:30')))).toBe(30 * 60_000)
})
