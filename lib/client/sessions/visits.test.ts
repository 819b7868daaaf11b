import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LivePerson } from '@/lib/contract/live'
import { testKick, testPerson } from '@/lib/contract/test-live'
import { visitsOf } from './visits'

const clock = (seconds: number) =>
  new Date(Date.UTC(2026, 10, 22, 12) + seconds * 1000).toISOString()

function join(id: string, from: number, to: number | null, context: string | null = 'Ana') {
  return testPerson(id, {
    context,
    joinedAt: clock(from),
    leftAt: to === null ? null : clock(to),
  })
}

const shapes = (people: LivePerson[]) =>
  visitsOf(people, []).map((visit) => visit.map(({ id }) => id).join())

it('groups joins of one claim that follow within two minutes', () => {
  expect(shapes([join('c', 340, null), join('a', 0, 100), join('b', 220, 230)])).toEqual(['a,b,c'])
  expect(shapes([join('a', 0, 100), join('b', 221, null)])).toEqual(['a', 'b'])
})

it('keeps overlaps, other claims and missing claims apart', () => {
  expect(shapes([join('a', 0, 100), join('b', 99, null)])).toEqual(['a', 'b'])
  expect(shapes([join('a', 0, 100), join('b', 110, null, 'Ben')])).toEqual(['a', 'b'])
  expect(shapes([join('a', 0, 100, null), join('b', 110, null, null)])).toEqual(['a', 'b'])
  expect(shapes([join('a', 0, 100, ' '), join('b', 110, null, ' ')])).toEqual(['a', 'b'])
})

it('does not guess which of two a join continues', () => {
  expect(shapes([join('a', 0, 100), join('b', 50, 105), join('c', 110, null)])).toEqual([
    'a',
    'b',
    'c',
  ])
})

it('a removal ends the visit', () => {
  const people = [join('a', 0, 100), join('b', 110, null)]
  const kick = testKick('r', 's', { participantId: 'a' })
  expect(visitsOf(people, [kick])).toHaveLength(2)
  expect(visitsOf(people, [testKick('r', 's', { participantId: 'b' })])).toHaveLength(1)
  const [first, second] = people
  if (first && second)
    expect(visitsOf([{ ...first, leftReason: 'kicked' }, second], [])).toHaveLength(2)
})

const anyJoins = fc
  .array(
    fc.record({
      from: fc.option(fc.integer({ min: 0, max: 2000 })),
      stays: fc.option(fc.integer({ min: 0, max: 600 })),
      context: fc.constantFrom('Ana', 'Ben', null),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ from, stays, context }, index) =>
      testPerson(`p${index}`, {
        context,
        joinedAt: from === null ? null : clock(from),
        leftAt: stays === null ? null : clock((from ?? 0) + stays),
      }),
    ),
  )

it('loses and duplicates no join, and joins of a visit never overlap', () => {
  fc.assert(
    fc.property(anyJoins, (people) => {
      const visits = visitsOf(people, [])
      const ids = visits.flat().map(({ id }) => id)
      expect(ids.toSorted()).toEqual(people.map(({ id }) => id).toSorted())
      for (const visit of visits) {
        expect(new Set(visit.map(({ context }) => context)).size).toBe(1)
        // A join still inside is always the last: acts aim at it.
        expect(visit.slice(0, -1).every(({ leftAt }) => leftAt !== null)).toBe(true)
        visit.slice(1).forEach((later, index) => {
          const pause = Date.parse(later.joinedAt ?? '') - Date.parse(visit[index]?.leftAt ?? '')
          expect(pause).toBeGreaterThanOrEqual(0)
          expect(pause).toBeLessThanOrEqual(120_000)
        })
      }
    }),
  )
})
